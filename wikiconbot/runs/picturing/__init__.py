"""From a judged page to the values of its dashboard and its pictures."""
