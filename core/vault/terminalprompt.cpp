#include "vault/terminalprompt.h"

#if defined(Q_OS_WIN)
#include <conio.h>
#include <io.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

#include <cerrno>

namespace yiren {

namespace {

constexpr int ended = -1;

#if defined(Q_OS_WIN)

// The console gives single keys without echo.
class SilentTerminal
{
public:
    explicit SilentTerminal(int) {}
    int key() { return _getch(); }
};

void writeText(int output, const QByteArray &text)
{
    _write(output, text.constData(), static_cast<unsigned>(text.size()));
}

#else

// Single keys without echo and without signals, so that no Ctrl-C leaves the shell behind without echo.
class SilentTerminal
{
public:
    explicit SilentTerminal(int input) : m_input(input), m_isTerminal(tcgetattr(input, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        tcsetattr(input, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_isTerminal)
            tcsetattr(m_input, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    int key()
    {
        unsigned char byte = 0;
        ssize_t count = 0;
        do {
            count = m_isTerminal ? ::read(m_input, &byte, 1) : 0;
        } while (count < 0 && errno == EINTR);
        return count == 1 ? byte : ended;
    }

private:
    int m_input;
    termios m_before{};
    bool m_isTerminal;
};

void writeText(int output, const QByteArray &text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const ssize_t count = ::write(output, text.constData() + at, static_cast<size_t>(text.size() - at));
        if (count <= 0)
            return; // a prompt that can't be shown is no reason to stop reading
        at += count;
    }
}

#endif

// The last character goes with all of its UTF-8 bytes.
void dropLastCharacter(QByteArray &line)
{
    while (!line.isEmpty()) {
        const bool continues = (static_cast<unsigned char>(line.back()) & 0xC0) == 0x80;
        line.back() = '\0';
        line.chop(1);
        if (!continues)
            return;
    }
}

} // namespace

bool stdinIsTerminal()
{
#if defined(Q_OS_WIN)
    return _isatty(0) != 0;
#else
    return isatty(STDIN_FILENO) == 1;
#endif
}

Result<Secret> askOnTerminal(int input, int output, const QString &prompt)
{
    constexpr int controlC = 3, controlD = 4, backspace = 8, controlU = 21, erase = 127;
    constexpr qsizetype longest = 4096;
    SilentTerminal terminal(input);
    writeText(output, prompt.toUtf8());
    QByteArray line;
    line.reserve(longest); // never grows, so no piece is left behind in freed memory
    int key = terminal.key();
    while (key != '\n' && key != '\r' && key != controlC && key != controlD && key != ended && line.size() < longest) {
        if (key == backspace || key == erase)
            dropLastCharacter(line);
        else if (key == controlU)
            line.fill('\0').truncate(0);
        else
            line += static_cast<char>(key);
        key = terminal.key();
    }
    writeText(output, "\n");
    Secret typed(std::move(line));
    if (key == controlC)
        return failure(ErrorKind::Cancelled, "cancelled");
    if (key == ended)
        return failure(ErrorKind::Credential, "passphrase.missing");
    return typed;
}

} // namespace yiren
