// What Swift's Glibc does not import because glibc declares it for GNU sources only, or not at all.
#ifndef JUZHU_CLINUX_H
#define JUZHU_CLINUX_H

#include <asm/unistd.h>
#include <linux/openat2.h>

/// Waits until everything of one file system is on the disk.
extern int syncfs(int file);

/// Makes a pipe with flags; the ends are closed in children from the beginning, not only from the next call on.
extern int pipe2(int ends[2], int flags);

extern long syscall(long number, ...);

/// Opens a path in a folder in one step: no part of it may be a symbolic link, and it may not lead out of the folder.
static inline int openBeneath(int folder, const char *path, int flags, unsigned int mode) {
  struct open_how how = {0};
  how.flags = (unsigned int)flags;
  how.mode = mode;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  return (int)syscall(__NR_openat2, folder, path, &how, sizeof how);
}

/// The processor that this thread is running on.
static inline unsigned int presentProcessor(void) {
  unsigned int processor = 0;
  syscall(__NR_getcpu, &processor, (void *)0, (void *)0);
  return processor;
}

/// Moves this thread from a processor to any other one that it may run on, and binds it to none.
static inline void leaveProcessor(unsigned int processor) {
  enum { longs = 128, bits = 8 * sizeof(unsigned long) };
  unsigned long allowed[longs] = {0}, others[longs];
  long size = syscall(__NR_sched_getaffinity, 0, sizeof allowed, allowed);
  if (size <= 0 || processor >= longs * bits) return;
  for (int i = 0; i < longs; i++) others[i] = allowed[i];
  others[processor / bits] &= ~(1UL << (processor % bits));
  // Where there is no other one, the first call fails, and nothing has changed.
  if (syscall(__NR_sched_setaffinity, 0, size, others) == 0) syscall(__NR_sched_setaffinity, 0, size, allowed);
}

#endif
