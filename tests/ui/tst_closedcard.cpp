#include "pages/settings/closedcard.h"
#include "support/pageworld.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace yiren;

namespace {

// The card over a timer of one file in a folder of the test's own; the system's programs are not started.
struct Shown {
    Shown()
    {
        ClosedCard::Setup setup;
        setup.timer.files = {{folder.filePath(QStringLiteral("publish.timer")), "timer"}};
        setup.timer.start = {{QStringLiteral("start"), {}}};
        setup.timer.stop = {{QStringLiteral("stop"), {}}};
        setup.timer.question = {QStringLiteral("question"), {}};
        setup.run = [this](const AgentStep &step) {
            asked.append(step.program);
            if (step.program == refused)
                return readyJob<QByteArray>(failure(ErrorKind::Storage, "timer.refused", QStringLiteral("no session")));
            return readyJob<QByteArray>(QByteArray());
        };
        setup.autostart = AgentFile{folder.filePath(QStringLiteral("autostart/yiren.desktop")), "[Desktop Entry]\n"};
        setup.hasTray = true;
        card = std::make_unique<ClosedCard>(world.services(), setup);
        card->show();
        card->refresh();
    }
    QPushButton *button(const char *text, int which = 0)
    {
        for (auto *one : card->findChildren<QPushButton *>()) {
            if (one->text() == QLatin1String(text) && which-- == 0)
                return one;
        }
        qFatal("no button %s", text);
    }
    bool says(const QString &words)
    {
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    PageWorld world;
    QTemporaryDir folder;
    QStringList asked;
    QString refused;
    std::unique_ptr<ClosedCard> card;
};

} // namespace

// 设置, what goes on while the window is closed.
class TestClosedCard : public QObject
{
    Q_OBJECT

private slots:
    void theTimerIsTurnedOnAndOff();
    void aRefusalOfTheSystemIsSaidInWords();
    void whatClosingMeansIsRemembered();
    void theTrayStartsWithTheComputer();
};

void TestClosedCard::theTimerIsTurnedOnAndOff()
{
    Shown shown;
    QTRY_VERIFY(shown.says(QStringLiteral("Off: ")));
    QTRY_VERIFY(shown.button("On")->isEnabled());
    shown.button("On")->click();
    QTRY_VERIFY(shown.says(QStringLiteral("On: ")));
    QVERIFY(QFile::exists(shown.folder.filePath(QStringLiteral("publish.timer"))));
    QVERIFY(shown.asked.contains(QStringLiteral("start")));
    QVERIFY(shown.button("On")->isChecked());
    shown.button("Off")->click();
    QTRY_VERIFY(shown.says(QStringLiteral("Off: ")));
    QVERIFY(!QFile::exists(shown.folder.filePath(QStringLiteral("publish.timer"))));
    QVERIFY(shown.button("Off")->isChecked());
}

void TestClosedCard::aRefusalOfTheSystemIsSaidInWords()
{
    Shown shown;
    QTRY_VERIFY(shown.button("On")->isEnabled());
    shown.refused = QStringLiteral("start");
    shown.button("On")->click();
    QTRY_VERIFY(shown.says(QStringLiteral("no session")));
    QVERIFY(!shown.button("On")->isChecked());
}

void TestClosedCard::whatClosingMeansIsRemembered()
{
    Shown shown;
    QVERIFY(shown.button("Asks")->isChecked());
    shown.button("Stays in the tray")->click();
    QVERIFY(whenClosed(shown.world.memory) == WhenClosed::StayInTray);
    QVERIFY(shown.button("Stays in the tray")->isChecked());
    QVERIFY(!shown.button("Asks")->isChecked());
    shown.button("Ends Yiren")->click();
    QVERIFY(whenClosed(shown.world.memory) == WhenClosed::End);
}

void TestClosedCard::theTrayStartsWithTheComputer()
{
    Shown shown;
    const QString entry = shown.folder.filePath(QStringLiteral("autostart/yiren.desktop"));
    QVERIFY(shown.button("No")->isChecked());
    shown.button("Into the tray")->click();
    QVERIFY(QFile::exists(entry));
    QVERIFY(shown.button("Into the tray")->isChecked());
    shown.button("No")->click();
    QVERIFY(!QFile::exists(entry));
}

QTEST_MAIN(TestClosedCard)
#include "tst_closedcard.moc"
