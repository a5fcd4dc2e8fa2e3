"""Views become pages; mkdocs only puts Material's frame around them."""
