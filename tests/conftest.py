"""Hypothesis profiles: ``dev`` by default, ``ci`` where CI is true, ``thorough`` (`make thorough`) by HYPOTHESIS_PROFILE."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]  # the subjects are large

settings.register_profile("dev", max_examples=50, deadline=None, suppress_health_check=SLOW)
settings.register_profile("ci", max_examples=60, deadline=None, suppress_health_check=SLOW, derandomize=True)
settings.register_profile("thorough", max_examples=300, deadline=None, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") == "true" else "dev"))
