#pragma once

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrl>

#include <sys/inotify.h>
#include <unistd.h>

#include <vector>

namespace yiren {

// What a customer could call himself, or a file be called, to make a window open files, call servers, run formulas or lie about what is
// written (PLATFORM S5): the one list of it. Files and servers that the texts name are watched.
class HostileTexts
{
public:
    HostileTexts() : m_watch(::inotify_init1(IN_NONBLOCK))
    {
        QFile file(bait());
        if (m_watch < 0 || !file.open(QIODevice::WriteOnly) || !m_server.listen(QHostAddress::LocalHost))
            qFatal("hostile texts");
        file.write("bait");
        file.close();
        ::inotify_add_watch(m_watch, QFile::encodeName(bait()).constData(), IN_OPEN | IN_ACCESS);
        for (const auto &more : {markup(), links(), directions(), hiding(), shapes(), places()})
            m_all.insert(m_all.end(), more.begin(), more.end());
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { ++m_calls; });
    }
    ~HostileTexts() { ::close(m_watch); }
    HostileTexts(const HostileTexts &) = delete;
    HostileTexts &operator=(const HostileTexts &) = delete;

    struct Named {
        const char *name;
        QString text;
    };
    const std::vector<Named> &all() const { return m_all; }
    QString bait() const { return m_folder.filePath(QStringLiteral("bait.png")); }
    // Whether anyone has opened the bait since the last time that this was asked.
    bool wasBaitTaken()
    {
        char events[4096];
        return ::read(m_watch, events, sizeof events) > 0;
    }
    int calls() const { return m_calls; } // that reached the server

private:
    QString file() const { return QUrl::fromLocalFile(bait()).toString(); }
    QString server() const { return QStringLiteral("http://127.0.0.1:%1/x.png").arg(m_server.serverPort()); }

    std::vector<Named> markup() const
    {
        return {
            {"image of a file", QStringLiteral("<img src=\"%1\">").arg(file())},
            {"image without quotes", QStringLiteral("<img src=%1>").arg(file())},
            {"image by path", QStringLiteral("<img src='%1'/>周舟").arg(bait())},
            {"image by its own resource", QStringLiteral("<img src=':/icons/alert.svg'>")},
            {"image of a server", QStringLiteral("<img src=\"%1\">").arg(server())},
            {"image of a share", QStringLiteral("<img src=\"file://127.0.0.1/share/x.png\">")},
            {"image as data", QStringLiteral("<img src=\"data:image/png;base64,iVBORw0KGgo=\">")},
            {"image a mile wide", QStringLiteral("<img src=\"%1\" width=100000 height=100000>").arg(file())},
            {"after words", QStringLiteral("谢谢 <b>老板</b> <img src=\"%1\">").arg(file())},
            {"style with a file", QStringLiteral("<p style=\"background-image:url(%1)\">红豆</p>").arg(file())},
            {"style sheet", QStringLiteral("<style>@import url(%1); * {color: white}</style>a").arg(server())},
            {"table with a file", QStringLiteral("<table background=\"%1\"><tr><td>1</td></tr></table>").arg(file())},
            {"list with a file", QStringLiteral("<ul style=\"list-style-image:url(%1)\"><li>1</ul>").arg(file())},
            {"whole page", QStringLiteral("<!DOCTYPE html><html><head><link rel=stylesheet href=\"%1\"></head></html>").arg(server())},
            {"script", QStringLiteral("<script>alert(1)</script>")},
            {"object", QStringLiteral("<object data=\"%1\"></object>").arg(file())},
            {"frame", QStringLiteral("<iframe src=\"%1\"></iframe>").arg(server())},
            {"drawing", QStringLiteral("<svg><image href=\"%1\"/></svg>").arg(file())},
            {"Qt's own mark", QStringLiteral("<qt><img src=\"%1\"></qt>").arg(file())},
            {"unclosed", QStringLiteral("<b><i><u><a href=")},
            {"white on white", QStringLiteral("<font color=#ffffff>付清</font>")},
            {"as large as the page", QStringLiteral("<h1 style=\"font-size:900px\">A</h1>")},
        };
    }
    std::vector<Named> links() const
    {
        return {
            {"link that runs", QStringLiteral("<a href=\"javascript:alert(1)\">点这里</a>")},
            {"link to a file", QStringLiteral("<a href=\"%1\">点这里</a>").arg(file())},
            {"link that looks like another", QStringLiteral("<a href=\"%1\">https://pay.weixin.qq.com</a>").arg(server())},
            {"bare address", server()},
            {"markdown image", QStringLiteral("![x](%1)").arg(file())},
            {"markdown link", QStringLiteral("[老板](%1)").arg(server())},
            {"entities", QStringLiteral("&lt;img src=&quot;%1&quot;&gt; &amp; &#60;b&#62;").arg(file())},
            {"mnemonic", QStringLiteral("糖&果 &&茶")},
            {"places to fill", QStringLiteral("%1 %2 %n %L1 {detail} {file}")},
            {"formula", QStringLiteral("=HYPERLINK(\"%1\",\"A\")").arg(server())},
            {"formula by at", QStringLiteral("@SUM(A1:A9)")},
            {"formula that calls", QStringLiteral("+cmd|' /C calc'!A0")},
            {"formula by minus", QStringLiteral("-2+3")},
            {"full-width formula", QStringLiteral("＝1＋1")},
        };
    }
    static std::vector<Named> directions()
    {
        return {
            {"right to left override", QStringLiteral("a\u202Egnp.exe")},
            {"override that hides an amount", QStringLiteral("¥ 100.00\u202E00.1 ¥")},
            {"isolates left open", QStringLiteral("\u2066\u2067\u2068x")},
            {"embedding left open", QStringLiteral("\u202B\u202A老板")},
            {"Arabic beside figures", QStringLiteral("مرحبا 123 456")},
            {"Hebrew in brackets", QStringLiteral("(שלום) ¥ 1.00")},
            {"direction mark first", QStringLiteral("\u200F!老板")},
        };
    }
    static std::vector<Named> hiding()
    {
        return {
            {"zero width between", QStringLiteral("张\u200B三\u200C\u200D\uFEFF")},
            {"nothing but zero width", QStringLiteral("\u200B\u200B\u200B")},
            {"soft hyphens", QStringLiteral("pay\u00ADpal\u00AD")},
            {"look-alike letters", QStringLiteral("微信支付 Pаypаl")}, // Cyrillic а
            {"tower of accents", QStringLiteral("Z") + QString(200, QChar(0x0301))},
            {"lone surrogate", QString(QStringLiteral("a")) + QChar(0xD83D)},
            {"family of one picture", QStringLiteral("👨‍👩‍👧‍👦🏳️‍🌈")},
            {"tag characters", QStringLiteral("🏴\U000E0067\U000E0062\U000E007F")},
            {"not a character", QString(QStringLiteral("a")) + QChar(0xFFFE)},
            {"bells", QStringLiteral("a\u0007\u0008\u001B[31m红\u007F")},
        };
    }
    static std::vector<Named> shapes()
    {
        return {
            {"many lines", QStringLiteral("第一行\n") + QStringLiteral("x\n").repeated(80)},
            {"carriage returns", QStringLiteral("a\r\nb\rc")},
            {"separators of Unicode", QStringLiteral("a\u2028b\u2029c\u0085d")},
            {"tabs", QStringLiteral("a\tb\t\t\t\tc")},
            {"only spaces", QStringLiteral("   \u3000\u00A0  ")},
            {"one long word", QString(1'500, QLatin1Char('W'))},
            {"one long line of Chinese", QStringLiteral("长").repeated(1'500)},
            {"a megabyte", QString(1'000'000, QLatin1Char('a'))},
        };
    }
    static std::vector<Named> places()
    {
        return {
            {"path upwards", QStringLiteral("../../../../etc/passwd")},
            {"quotes and SQL", QStringLiteral("'; DROP TABLE orders; --\"")},
        };
    }

    QTemporaryDir m_folder;
    QTcpServer m_server;
    int m_watch;
    int m_calls = 0;
    std::vector<Named> m_all;
};

} // namespace yiren
