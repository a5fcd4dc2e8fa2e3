"""Files and folders as text with places: what stands where, before anybody asks what it means."""
