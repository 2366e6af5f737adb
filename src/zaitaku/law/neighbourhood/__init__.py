"""What the neighbourhood offers to visiting services: parking, interpreters, electronic filing."""
