"""The subject of Readyroom: workshops, votes, readings, rules and the plan, without Qt and without HTTP."""
