#include "program/processguard.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace yiren {

#ifdef Q_OS_WIN

// Files in the user's profile are the user's by inheritance; crash dumps are off unless somebody switched them on for this program.
void guardProcess() {}

bool isTerminal(FILE *stream)
{
    return _isatty(_fileno(stream)) != 0;
}

#else

void guardProcess()
{
    umask(077);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

bool isTerminal(FILE *stream)
{
    return isatty(fileno(stream)) != 0;
}

#endif

} // namespace yiren
