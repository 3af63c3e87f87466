"""A terminal for the tests: bytes and sizes come in, and the screen goes out, cell by cell.

Standard input holds "bytes COUNT" with so many bytes after it, "size COLUMNS ROWS", and "show", a line each. "show" is
answered with a line of JSON: what stands in each row, cell by cell with tabs in between, how each cell looks as one
letter, and row and column of the cursor, or null where it is hidden.

The arguments are the roles that have a colour, each with its number among the 256: "ROLE:NUMBER".
"""

import json
import sys

import pyte
import pyte.graphics
import pyte.screens

NAMES = ["black", "red", "green", "brown", "blue", "magenta", "cyan", "white"]
COLOURS = {"default": 0}
for argument in sys.argv[1:]:
    role, number = map(int, argument.split(":"))
    COLOURS[NAMES[number] if number < 8 else pyte.graphics.FG_BG_256[number]] = role


class Screen(pyte.Screen):
    """pyte's screen, with what it lacks."""

    def draw(self, data):
        # At a scalar of no width that is no combining mark for Python (a variation selector, a vowel sign) pyte loses
        # the rest of the text, and it puts the others on the empty half of a wide character.
        text = ""
        for scalar in data:
            if pyte.screens.wcwidth(scalar) != 0:
                text += scalar
                continue
            super().draw(text)
            text = ""
            self.mark(scalar)
        super().draw(text)

    def mark(self, scalar):
        row, column = self.buffer[self.cursor.y], self.cursor.x - 1
        if column > 0 and not row[column].data:
            column -= 1
        if column >= 0:
            row[column] = row[column]._replace(data=row[column].data + scalar)

    def delete_lines(self, count=None):
        self.know_every_row()
        super().delete_lines(count)

    def insert_lines(self, count=None):
        self.know_every_row()
        super().insert_lines(count)

    def know_every_row(self):
        # Where pyte has forgotten a blank row, it leaves what stands in the row's new place as it was.
        for row in range(self.lines):
            self.buffer[row]

    def scroll_up(self, count=0):
        self.scroll(self.index, -1, count)

    def scroll_down(self, count=0):
        self.scroll(self.reverse_index, 0, count)

    def scroll(self, step, edge, count):
        before = self.cursor.y
        self.cursor.y = (self.margins or (0, self.lines - 1))[edge]
        for _ in range(count or 1):
            step()
        self.cursor.y = before


class Stream(pyte.ByteStream):
    """pyte's parser, with the two sequences that scroll and that pyte does not know."""

    csi = {**pyte.ByteStream.csi, "S": "scroll_up", "T": "scroll_down"}
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down"}


def letter(cell):
    """How a cell looks; "~" is like nothing that is ever asked for."""
    if cell.bg != "default" or cell.fg not in COLOURS or cell.strikethrough:
        return "~"
    # Of a blank it can be seen only what reaches beyond letters.
    if cell.data == " " and not cell.underscore and not cell.reverse:
        return "!"
    return chr(0x21 + cell.bold + cell.underscore * 2 + cell.reverse * 4 + COLOURS[cell.fg] * 8)


def shown(screen):
    rows = [[screen.buffer[row][column] for column in range(screen.columns)] for row in range(screen.lines)]
    cursor = screen.cursor
    return {
        "texts": ["\t".join(cell.data for cell in row) for row in rows],
        "looks": ["".join(letter(cell) for cell in row) for row in rows],
        "cursor": None if cursor.hidden else [cursor.y, min(cursor.x, screen.columns - 1)],
    }


def main():
    source, screen = sys.stdin.buffer, Screen(80, 24)
    stream = Stream(screen)
    for line in iter(source.readline, b""):
        word, *numbers = line.split()
        if word == b"bytes":
            stream.feed(source.read(int(numbers[0])))
        elif word == b"size":
            screen.resize(columns=int(numbers[0]), lines=int(numbers[1]))
        else:
            print(json.dumps(shown(screen)), flush=True)


main()
