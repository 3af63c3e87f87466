#ifndef JUZHU_CQRENCODE_H
#define JUZHU_CQRENCODE_H

#include <qrencode.h>

#endif
