#include "formatting/language.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/palette.h"
#include "theme/stylesheet.h"
#include "theme/textfont.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontMetrics>
#include <QRegularExpression>
#include <QtTest>

#include <cmath>

using namespace yiren;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF())) + 0.0722 * linear(double(color.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsWcags();
    void textIsReadableOnEverySurface_data();
    void textIsReadableOnEverySurface();
    void marksStandOut();
    void styleSheetHasNoOpenMarks();
    void switchingChangesTheColoursOfTheRunningProgram();
    void asTheSystemFollowsItWhileItRuns();
    void whatIsChosenStaysWhateverTheSystemDoes();
    void theDesktopIsAskedBehindOurOwnColours();
    void digitsHaveOneWidth();
    void marksAreAsWideAsTheirWritingWantsThem();
    void theFontGoesWithTheLanguage();
    void everyIconIsALineOfOneWidthAndTakesTheRolesColour();
};

// Known values: white on black is 21:1; #767676 is the lightest grey that passes 4.5 on white.
void TestTheme::contrastIsWcags()
{
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void TestTheme::textIsReadableOnEverySurface_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("surface");
    std::vector<std::pair<Role, Role>> pairs;
    for (Role text : {Role::Ink, Role::Secondary, Role::Faint, Role::AccentText}) {
        for (Role surface : {Role::Background, Role::Card, Role::Side, Role::Field, Role::Hover, Role::Selection})
            pairs.push_back({text, surface});
    }
    for (Meaning meaning : {Meaning::Neutral, Meaning::Good, Meaning::Info, Meaning::Trial, Meaning::Attention, Meaning::Wrong}) {
        pairs.push_back({textRole(meaning), softRole(meaning)});
        pairs.push_back({textRole(meaning), Role::Card});
        pairs.push_back({textRole(meaning), Role::Selection});
    }
    for (Role surface : {Role::AccentFill, Role::AccentPressed, Role::AlertFill})
        pairs.push_back({Role::OnFill, surface});
    for (bool isDark : {false, true}) {
        for (const auto &[text, surface] : pairs)
            QTest::addRow("%s: text %d on surface %d", isDark ? "dark" : "light", int(text), int(surface))
                << isDark << int(text) << int(surface);
    }
}

void TestTheme::textIsReadableOnEverySurface()
{
    QFETCH(bool, isDark);
    QFETCH(int, text);
    QFETCH(int, surface);
    const Palette &palette = isDark ? darkPalette() : lightPalette();
    const double ratio = contrast(palette.color(Role(text)), palette.color(Role(surface)));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

// Lines and marks of a meaning: 3:1 is not reached by the given amber on white, so a word always goes with it; the others reach it.
void TestTheme::marksStandOut()
{
    for (const Palette *palette : {&lightPalette(), &darkPalette()}) {
        for (Role role : {Role::Accent, Role::Info, Role::Trial, Role::Wrong})
            QVERIFY2(contrast(palette->color(role), palette->color(Role::Card)) >= 3.0, qPrintable(palette->color(role).name()));
    }
}

void TestTheme::styleSheetHasNoOpenMarks()
{
    for (const Palette *palette : {&lightPalette(), &darkPalette()}) {
        const QString sheet = styleSheet(*palette);
        QVERIFY(sheet.contains(palette->color(Role::AccentFill).name()));
        const auto open = QRegularExpression(QStringLiteral("@\\w+")).match(sheet);
        QVERIFY2(!open.hasMatch(), qPrintable(open.captured()));
    }
}

void TestTheme::switchingChangesTheColoursOfTheRunningProgram()
{
    Theme theme(*qApp, Theme::Mode::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    QCOMPARE(color(Role::Card), lightPalette().color(Role::Card));
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(color(Role::Card), darkPalette().color(Role::Card));
    QVERIFY(theme.isDark());
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(color(Role::Ink), lightPalette().color(Role::Ink));
}

namespace {

// As Qt tells it of a desktop that was switched over: each window is told.
void tellOfAnotherLook(QWidget &window)
{
    QEvent event(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

void TestTheme::asTheSystemFollowsItWhileItRuns()
{
    bool isNight = false;
    Theme theme(*qApp, Theme::Mode::System, [&isNight] { return isNight; });
    QSignalSpy changed(&theme, &Theme::changed);
    QWidget window, other;
    QCOMPARE(color(Role::Card), lightPalette().color(Role::Card));
    isNight = true;
    tellOfAnotherLook(window);
    tellOfAnotherLook(other);
    QTRY_COMPARE(color(Role::Card), darkPalette().color(Role::Card));
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), 1);
    isNight = false;
    tellOfAnotherLook(window);
    QTRY_COMPARE(color(Role::Card), lightPalette().color(Role::Card));
}

void TestTheme::whatIsChosenStaysWhateverTheSystemDoes()
{
    bool isNight = false;
    Theme theme(*qApp, Theme::Mode::Light, [&isNight] { return isNight; });
    QSignalSpy changed(&theme, &Theme::changed);
    QWidget window;
    isNight = true;
    tellOfAnotherLook(window);
    QCoreApplication::processEvents();
    QCOMPARE(color(Role::Card), lightPalette().color(Role::Card));
    QCOMPARE(changed.count(), 0);
    theme.setMode(Theme::Mode::System); // and is known when it is wanted
    QVERIFY(theme.isDark());
    theme.setMode(Theme::Mode::Light);
}

// The offscreen desktop is light: dark colours of our own are not taken for it, and are there again afterwards.
void TestTheme::theDesktopIsAskedBehindOurOwnColours()
{
    Theme theme(*qApp, Theme::Mode::Dark);
    QVERIFY(!Theme::desktopIsDark());
    QCOMPARE(QGuiApplication::palette().color(QPalette::Window), darkPalette().color(Role::Background));
    theme.setMode(Theme::Mode::Light);
}

// Columns of amounts stand under each other.
void TestTheme::digitsHaveOneWidth()
{
    for (Writing writing : {Writing::Chinese, Writing::Latin}) {
        for (QFont::Weight weight : {QFont::Normal, QFont::DemiBold, QFont::Bold}) {
            QFont font = textFont(writing);
            font.setWeight(weight);
            const QFontMetricsF metrics(font);
            for (char16_t digit = u'0'; digit <= u'9'; ++digit)
                QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
        }
    }
}

// In Chinese, quotation marks and the like are as wide as a character; in English they are narrower than the letter m.
void TestTheme::marksAreAsWideAsTheirWritingWantsThem()
{
    const QFontMetricsF chinese(textFont(Writing::Chinese)), latin(textFont(Writing::Latin));
    if (chinese.horizontalAdvance(u'\u201c') == latin.horizontalAdvance(u'\u201c'))
        QSKIP("No font of one of the writings is installed");
    for (char16_t mark : {u'\u201c', u'\u201d', u'\u2018', u'\u2019', u'\u2026'}) {
        QCOMPARE(chinese.horizontalAdvance(QChar(mark)), qreal(metrics::textSize));
        QVERIFY(latin.horizontalAdvance(QChar(mark)) < latin.horizontalAdvance(u'm'));
    }
    QCOMPARE(latin.horizontalAdvance(u'\u4e2d'), qreal(metrics::textSize)); // Chinese words in an English window
}

void TestTheme::theFontGoesWithTheLanguage()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    LanguageSwitch language(*qApp, Language::Chinese);
    QCOMPARE(QApplication::font(), textFont(Writing::Chinese));
    language.setLanguage(Language::English);
    QCOMPARE(QApplication::font(), textFont(Writing::Latin));
    language.setLanguage(Language::Chinese);
    QCOMPARE(QApplication::font(), textFont(Writing::Chinese));
}

void TestTheme::everyIconIsALineOfOneWidthAndTakesTheRolesColour()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
    QVERIFY(names.size() > 30);
    for (const QString &name : names) {
        QFile file(QStringLiteral(":/icons/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().contains("stroke-width=\"1.7\""), qPrintable(name));
        const QImage picture = lineIcon(qPrintable(name.chopped(4)), Role::AccentText).pixmap(QSize(48, 48)).toImage();
        bool drawn = false;
        for (int i = 0; i < 48 * 48 && !drawn; ++i)
            drawn = picture.pixelColor(i % 48, i / 48) == color(Role::AccentText);
        QVERIFY2(drawn, qPrintable(name));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
