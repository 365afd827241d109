"""What the page of the models is made of: its words, its sections and its questions."""
