"""What the facilitator can choose: on this laptop, and for the client whose file is open."""
