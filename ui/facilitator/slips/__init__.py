"""The sheet that paper slips and tables' answers are typed into."""
