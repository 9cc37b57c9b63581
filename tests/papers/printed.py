"""What is printed, read back."""

import pypdfium2


def read(pdf: bytes) -> list[str]:
    """Give the text of each page, its white evened out."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(" ".join(text.get_text_range().split()))
            text.close()
            page.close()
        return found
    finally:
        document.close()
