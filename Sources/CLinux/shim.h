// What Swift's Glibc does not import because glibc declares it for GNU sources only, or not at all.
#ifndef JUZHU_CLINUX_H
#define JUZHU_CLINUX_H

#include <asm/unistd.h>
#include <linux/openat2.h>

/// Waits until everything of one file system is on the disk.
extern int syncfs(int file);

extern long syscall(long number, ...);

/// Opens a path in a folder in one step: no part of it may be a symbolic link, and it may not lead out of the folder.
static inline int openBeneath(int folder, const char *path, int flags, unsigned int mode) {
  struct open_how how = {0};
  how.flags = (unsigned int)flags;
  how.mode = mode;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  return (int)syscall(__NR_openat2, folder, path, &how, sizeof how);
}

#endif
