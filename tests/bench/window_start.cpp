// How long from starting the program until the morning's figures are seen, against an empty window; each in a process of its own, in turn.
//   window_start FOLDER [rounds]       FOLDER/data gets the demonstration's 14 months if it has none
#include "bench/comparison.h"
#include "frame/page.h"
#include "window/programicon.h"
#include "window/startup.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <chrono>

using namespace yiren;

namespace {

long long nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

// Says when the page in front was painted with its data for the first time, and ends the program.
class FirstPicture : public QObject
{
protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() && !m_seen && isPageWithData(*static_cast<QWidget *>(watched))) {
            m_seen = true;
            QTimer::singleShot(0, this, [] {
                std::printf("%lld\n", nowNs());
                QApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    static bool isPageWithData(const QWidget &widget)
    {
        const auto *window = qobject_cast<const MainWindow *>(widget.window());
        const Page *page = window ? window->currentPage() : nullptr;
        return page && page->state() == Page::State::Ready && page->isAncestorOf(&widget);
    }

    bool m_seen = false;
};

// As app/window/main.cpp does it.
int startOnce(int argc, char **argv, const QString &folder)
{
    QApplication app(argc, argv);
    FirstPicture picture;
    app.installEventFilter(&picture);
    QApplication::setApplicationName(QStringLiteral("yiren"));
    Theme theme(app, Theme::Mode::System);
    LanguageSwitch language(app, Language::Chinese);
    WindowOptions options;
    options.dataDir = folder;
    Startup startup(options, theme, language);
    startup.open();
    QApplication::setWindowIcon(programIcon());
    return QApplication::exec();
}

// From starting the process until it says that its picture is there, in ms; nothing when it does not.
std::optional<double> pictureAfter(const QString &program, const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const long long started = nowNs();
    process.start(program, words);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return std::nullopt;
    return double(process.readAllStandardOutput().trimmed().toLongLong() - started) / 1e6;
}

bool makeData(const QString &folder, const QString &programs)
{
    if (QFile::exists(folder + QStringLiteral("/yiren.db")))
        return true;
    QProcess filling;
    filling.start(programs + QStringLiteral("/yiren-cli"),
                  {QStringLiteral("--data-dir"), folder, QStringLiteral("demo"), QStringLiteral("create")});
    return filling.waitForFinished(600'000) && filling.exitCode() == 0;
}

int compare(const QString &folder, int rounds, const QString &ourselves)
{
    const QString programs = QCoreApplication::applicationDirPath();
    if (!makeData(folder, programs))
        return 1;
    Comparison start;
    for (int round = -1; round < rounds; ++round) { // the first only warms up
        const auto ours = pictureAfter(ourselves, {QStringLiteral("--once"), folder});
        const auto bare = pictureAfter(programs + QStringLiteral("/window_empty"), {});
        if (!ours || !bare)
            return 1;
        if (round >= 0)
            start.add(*ours, *bare);
    }
    start.say("first picture with figures, 14 months of data", "an empty window");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2 && qstrcmp(argv[1], "--once") == 0)
        return startOnce(argc, argv, QString::fromLocal8Bit(argv[2]));
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2)
        return 2;
    return compare(words[1] + QStringLiteral("/data"), words.size() > 2 ? words[2].toInt() : 7, QCoreApplication::applicationFilePath());
}
