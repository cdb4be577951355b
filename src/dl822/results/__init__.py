"""What a question is answered with: small frozen results around a finding."""
