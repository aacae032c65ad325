"""Reads articles as a browser's parser would and names what must never be in one.

    python3 check_html.py FILE      FILE holds a JSON list of {"name", "html"}; prints each fault, ends with 1 if there is one
"""
import json
import re
import sys
from html.parser import HTMLParser

TAGS = {"section", "p", "h1", "h2", "h3", "h4", "strong", "em", "del", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td",
        "pre", "code", "span", "a", "br", "hr", "img"}
ATTRIBUTES = {"img": {"src", "alt", "style"}, "a": {"href", "style"}}
SINGLE = {"br", "hr", "img"}
STYLES = {"font-size", "line-height", "color", "word-break", "margin", "margin-top", "padding", "padding-left", "padding-top", "padding-bottom",
          "font-weight", "border", "border-left", "border-top", "border-bottom", "list-style-type", "overflow-x", "width", "max-width",
          "border-collapse", "text-align", "background-color", "border-radius", "font-family", "white-space", "display", "vertical-align",
          "letter-spacing"}
VALUE = re.compile(r"^[a-z0-9#%. -]+$")


class Checker(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in TAGS:
            self.faults.append(f"tag {tag}")
        if tag not in SINGLE:
            self.open.append(tag)
        for name, value in attributes:
            if name not in ATTRIBUTES.get(tag, {"style"}):
                self.faults.append(f"{tag} {name}")
            if name in ("src", "href") and not re.match(r"https?://", value or ""):
                self.faults.append(f"{name}={value}")
            if name == "href" and not re.match(r"https?://mp\.weixin\.qq\.com(/|$|\?)", value):
                self.faults.append(f"leads to {value}")
            if name == "style":
                self.check_style(value)

    def check_style(self, style):
        for part in style.split(";"):
            name, _, value = part.partition(":")
            if name not in STYLES or not VALUE.match(value):
                self.faults.append(f"style {part}")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"/{tag}")

    def handle_comment(self, data):
        self.faults.append("comment")

    def handle_decl(self, decl):
        self.faults.append("declaration")

    def handle_pi(self, data):
        self.faults.append("instruction")


def main():
    articles = json.load(open(sys.argv[1], encoding="utf-8"))
    found = 0
    for article in articles:
        checker = Checker()
        checker.feed(article["html"])
        checker.close()
        for fault in checker.faults + [f"left open {tag}" for tag in checker.open]:
            print(f"{article['name']}: {fault}")
            found += 1
    print(f"{len(articles)} articles")
    sys.exit(1 if found or not articles else 0)


if __name__ == "__main__":
    main()
