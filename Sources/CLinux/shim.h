// What Swift's Glibc does not import because glibc declares it for GNU sources only.
#ifndef JUZHU_CLINUX_H
#define JUZHU_CLINUX_H

/// Waits until everything of one file system is on the disk.
extern int syncfs(int file);

#endif
