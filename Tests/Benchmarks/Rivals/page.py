"""Makes a page with the text of a certificate, as a program would that uses this library.

page.py typst|weasyprint TEXT PDF [ROUNDS]: with ROUNDS, prints the milliseconds of each round.
"""

import html
import sys
import time

FRAME = ("编号", "核实日期")


def parts(lines):
    """The title's lines, the screen's, and all others."""
    first = next(i for i, line in enumerate(lines) if line.startswith(FRAME[0]) and "登记日期" in line)
    last = next(i for i, line in enumerate(lines) if FRAME[1] in line)
    return lines[:2], lines[2:first], lines[first : last + 1], lines[last + 1 :]


def typst_page(lines):
    title, before, screen, after = parts(lines)

    def text(line):
        return '#"' + line.strip().replace("\\", "\\\\").replace('"', '\\"') + '"'

    page = [
        '#set page(paper: "a4", margin: 2cm)',
        '#set text(font: "WenQuanYi Zen Hei", size: 10pt)',
        "#align(center)[#text(size: 22pt)[%s] \\ %s]" % tuple(text(line) for line in title),
    ]
    page += ["%s \\" % text(line) for line in before if line.strip()]
    mono = ' \\ \n'.join(text(line).replace("  ", "\u00a0 ") for line in screen)
    page += ['#rect(width: 100%%)[#set text(font: "WenQuanYi Zen Hei Mono")\n%s]' % mono]
    page += ["%s \\" % text(line) for line in after if line.strip()]
    return "\n".join(page)


def weasyprint_page(lines):
    title, before, screen, after = parts(lines)
    escape = html.escape
    body = "<h1>%s</h1><p class=c>%s</p>" % tuple(escape(line) for line in title)
    body += "".join("<div>%s</div>" % escape(line) for line in before)
    body += "<pre>%s</pre>" % escape("\n".join(screen))
    body += "".join("<div>%s</div>" % escape(line) for line in after)
    style = (
        "@page{size:A4;margin:2cm} body{font:10pt 'WenQuanYi Zen Hei'} h1,.c{text-align:center}"
        " pre{font-family:'WenQuanYi Zen Hei Mono';border:1px solid}"
    )
    return "<html><head><style>%s</style></head><body>%s</body></html>" % (style, body)


def maker(name, lines):
    if name == "typst":
        import typst

        source = typst_page(lines).encode()
        fonts = ["/usr/share/fonts/truetype/wqy"]
        return lambda: typst.compile(source, font_paths=fonts, ignore_system_fonts=True)
    import weasyprint

    source = weasyprint_page(lines)
    return lambda: weasyprint.HTML(string=source).write_pdf()


def main():
    name, path, output = sys.argv[1:4]
    with open(path, encoding="utf-8") as file:
        make = maker(name, file.read().splitlines())
    for _ in range(int(sys.argv[4]) if len(sys.argv) > 4 else 1):
        start = time.perf_counter()
        pdf = make()
        if len(sys.argv) > 4:
            print((time.perf_counter() - start) * 1000)
    with open(output, "wb") as file:
        file.write(pdf)


main()
