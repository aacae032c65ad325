#include "vault/passphrase.h"

#include "crypto/digest.h"
#include "vault/terminalprompt.h"

#include <QFile>

#if defined(Q_OS_UNIX)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace yiren {

namespace {

constexpr qint64 largestFile = 4096;

// Looks at the file that is open, not at its name, so that nothing can be put in its place between look and read.
Done openPrivately(QFile &file)
{
    const Error unreadable = makeError(ErrorKind::Credential, "passphrase.file_unreadable", file.fileName());
#if defined(Q_OS_UNIX)
    const int descriptor = ::open(QFile::encodeName(file.fileName()).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return failure(unreadable);
    const bool opened = file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    struct stat facts {
    };
    if (!opened || ::fstat(descriptor, &facts) != 0)
        return failure(unreadable);
    const bool isPrivate = S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid() && (facts.st_mode & 07777 & ~0600u) == 0;
    if (!isPrivate)
        return failure(ErrorKind::Credential, "passphrase.file_mode", file.fileName());
#else
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) // Windows: a profile's files are its user's
        return failure(unreadable);
#endif
    return {};
}

Result<Secret> typedPassphrase(PassphrasePurpose purpose, const PassphrasePrompts &prompts)
{
    const bool isNew = purpose == PassphrasePurpose::Create;
    auto typed = askOnTerminal(0, 2, isNew ? prompts.create : prompts.open);
    if (!typed)
        return typed;
    if (typed->isEmpty())
        return failure(ErrorKind::Credential, "passphrase.empty");
    if (isNew) {
        const auto again = askOnTerminal(0, 2, prompts.repeat);
        if (!again)
            return failure(again.error());
        if (!equalInConstantTime(typed->bytes(), again->bytes()))
            return failure(ErrorKind::Credential, "passphrase.mismatch");
    }
    return typed;
}

} // namespace

PassphraseSource passphraseFromFileOrTerminal(const PassphrasePrompts &prompts)
{
    return [prompts](PassphrasePurpose purpose) -> Result<Secret> {
        const QString path = qEnvironmentVariable("YIREN_PASSPHRASE_FILE");
        if (!path.isEmpty())
            return readSecretFile(path);
        if (stdinIsTerminal())
            return typedPassphrase(purpose, prompts);
        return failure(ErrorKind::Credential, "passphrase.missing");
    };
}

Result<Secret> readSecretFile(const QString &path)
{
    QFile file(path);
    if (auto opened = openPrivately(file); !opened)
        return failure(opened.error());
    QByteArray content(largestFile + 1, '\0');
    const qint64 count = file.read(content.data(), content.size());
    Secret whole(std::move(content));
    if (count < 0 || count > largestFile)
        return failure(ErrorKind::Credential, "passphrase.file_unreadable", path);
    QByteArrayView text = QByteArrayView(whole.bytes()).first(count);
    if (text.endsWith('\n'))
        text.chop(text.endsWith("\r\n") ? 2 : 1);
    if (text.isEmpty())
        return failure(ErrorKind::Credential, "passphrase.empty", path);
    return Secret(text.toByteArray());
}

} // namespace yiren
