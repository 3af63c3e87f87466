// Cairo draws, FreeType reads the fonts that it draws with.
#ifndef JUZHU_CCAIRO_H
#define JUZHU_CCAIRO_H

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <cairo-ft.h>
#include <cairo-pdf.h>

#endif
