from django import forms


class SampleSignIn(forms.Form):
    """Which of the sample accounts somebody clicked on."""

    email = forms.EmailField()
