"""The facilitator's window: home, agenda rail, the current activity, plan board, papers."""
