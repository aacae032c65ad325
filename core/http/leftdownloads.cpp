#include "http/leftdownloads.h"

#include <QDir>

#if defined(Q_OS_UNIX)
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace yiren {

#if defined(Q_OS_UNIX)

namespace {

// The lock belongs to the open file and goes with its process. A link is never followed.
bool isLeft(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    struct stat facts {
    };
    const bool isOurs = ::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid();
    const bool isFree = isOurs && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return isFree;
}

} // namespace

void holdDownload(QFileDevice &file)
{
    (void)::flock(file.handle(), LOCK_SH | LOCK_NB); // nobody else has the file yet
}

#else

namespace {

bool isLeft(const QString &)
{
    return true; // Windows removes no file that is open
}

} // namespace

void holdDownload(QFileDevice &) {}

#endif

void removeLeftDownloads(const QString &folder)
{
    for (const QString &name : QDir(folder).entryList({QStringLiteral("download-??????")}, QDir::Files | QDir::NoSymLinks)) {
        const QString path = folder + u'/' + name;
        if (isLeft(path))
            QFile::remove(path);
    }
}

} // namespace yiren
