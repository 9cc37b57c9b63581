"""What the file says of itself to catalogues and to readers for the blind: an XMP packet."""

from xml.sax.saxutils import escape

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>Readyroom</pdf:Producer>
<xmp:CreatorTool>Readyroom</xmp:CreatorTool>
{claim}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
# PDF/UA-1, ISO 14289-1: whoever says so promises structure, order, alternative texts and embedded faces.
_CLAIM = "<pdfuaid:part>1</pdfuaid:part>\n"


def packet(title: str, author: str, subject: str, language: str, *, sound: bool) -> bytes:
    """Give the packet; only a file whose structure is `sound` says that it follows PDF/UA."""
    said = {"title": title, "author": author, "subject": subject, "language": language}
    escaped = {name: escape(text) for name, text in said.items()}
    return _PACKET.format(**escaped, claim=_CLAIM if sound else "").encode()
