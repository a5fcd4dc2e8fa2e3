"""Views become pages; mkdocs only puts the frame around them."""
