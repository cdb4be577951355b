"""dl822: Peru's copyright law (Legislative Decree 822) as a library."""
