"""Registrations of Extension:CampaignEvents, with a real wiki."""
