#include "frame/commandpalette.h"
#include "frame/shortcutsheet.h"
#include "pages/content/figurespopover.h"
#include "pages/customers/conditionpopover.h"
#include "pages/customers/couponpopover.h"
#include "pages/customers/newcustomerpopover.h"
#include "pages/customers/pointspopover.h"
#include "pages/customers/segmentspopover.h"
#include "pages/importing/importdialog.h"
#include "pages/orders/viewspopover.h"
#include "pages/start/keyscreen.h"
#include "pages/start/recoverycodescreen.h"
#include "pages/start/welcomescreen.h"
#include "pages/today/mutepopover.h"
#include "pages/today/postpopover.h"
#include "support/companywindow.h"
#include "support/keyboardwalk.h"
#include "widgets/jobspanel.h"
#include "widgets/toast.h"

#include <QCheckBox>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

namespace {

// Runs until it is let go.
class EndlessJob final : public Job<int>
{
protected:
    void doStart() override {}
};

// A company's window and what stands over it, beside it or before it.
struct Stage {
    explicit Stage(Language language) : company(language) {}

    MainWindow &window() { return *company.window; }
    ProblemWords words() { return company.world.services->words; }
    QWidget *alone(QWidget *screen) // before there is a window
    {
        own.reset(screen);
        screen->resize(960, 600);
        screen->show();
        QApplication::setActiveWindow(screen);
        screen->setFocus();
        return screen;
    }
    QWidget *below(Popover *popover)
    {
        popover->openBelow(*window().currentPage());
        return popover;
    }
    bool settles()
    {
        const VaultDoor &door = company.world.door;
        return QTest::qWaitFor([&door] { return door.state() == VaultDoor::State::Open || door.state() == VaultDoor::State::Refused; },
                               20'000);
    }
    // The screen of a keychain that is in this state.
    QWidget *keyScreen(FakeKeychain::State state, bool hasKey)
    {
        VaultDoor &door = company.world.door;
        if (hasKey) {
            door.open();
            [this] { QVERIFY(settles()); }();
            door.recoveryCodeWrittenDown();
            door.lock();
        }
        company.world.vault.keychain.state = state;
        auto *screen = new KeyScreen(door, words());
        door.open();
        [this] { QVERIFY(settles()); }();
        return alone(screen);
    }

    CompanyWindow company;
    std::unique_ptr<QWidget> own;
    std::unique_ptr<ImportFlow> flow;
    JobHandle<int> job;
};

QWidget *lockedKeys(Stage &stage)
{
    return stage.keyScreen(FakeKeychain::State::LockedWithEntry, true);
}

QWidget *newPassphrase(Stage &stage)
{
    return stage.keyScreen(FakeKeychain::State::NoService, false);
}

QWidget *recoveryForm(Stage &stage)
{
    QWidget *screen = lockedKeys(stage);
    for (QPushButton *button : screen->findChildren<QPushButton *>()) {
        if (button->text() == KeyScreen::tr("Use the recovery code"))
            button->click();
    }
    return screen;
}

QWidget *recoveryCode(Stage &stage)
{
    VaultDoor &door = stage.company.world.door;
    auto *screen = new RecoveryCodeScreen(door);
    door.open();
    [&stage] { QVERIFY(stage.settles()); }();
    screen->findChild<QCheckBox *>()->setChecked(true); // else it goes no further
    return stage.alone(screen);
}

QWidget *palette(Stage &stage)
{
    QTest::keyClick(&stage.window(), Qt::Key_K, Qt::ControlModifier);
    return stage.window().findChild<CommandPalette *>();
}

QWidget *keysSheet(Stage &stage)
{
    QTest::keyClick(&stage.window(), Qt::Key_F1);
    return stage.window().findChild<ShortcutSheet *>();
}

QWidget *importPreview(Stage &stage)
{
    CompanyWorld &world = stage.company.world;
    const QString path = world.vault.folder->filePath(QStringLiteral("customers.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return nullptr;
    file.write("openid,name\noAnna,Anna\n");
    file.close();
    stage.flow = std::make_unique<ImportFlow>(world.vault.storage, world.vault.clock, AccountId{1});
    auto *dialog = new ImportDialog(*stage.flow, world.memory, stage.words(), nullptr);
    stage.flow->preview({path});
    [&stage] { QTRY_COMPARE_WITH_TIMEOUT(stage.flow->state(), ImportFlow::State::Previewed, 20'000); }();
    return stage.alone(dialog);
}

QWidget *importDrop(Stage &stage)
{
    CompanyWorld &world = stage.company.world;
    stage.flow = std::make_unique<ImportFlow>(world.vault.storage, world.vault.clock, AccountId{1});
    return stage.alone(new ImportDialog(*stage.flow, world.memory, stage.words(), nullptr));
}

QWidget *toastOverIt(Stage &stage)
{
    stage.window().notice(
        QStringLiteral("saved"), [] {}, stage.window().currentPage());
    stage.window().currentPage()->setFocus();
    return stage.window().findChild<Toast *>();
}

QWidget *jobsBelow(Stage &stage)
{
    stage.job.reset(new EndlessJob);
    stage.company.world.jobs.watch(*stage.job, [] { return QStringLiteral("Exporting"); });
    stage.job->start();
    stage.window().currentPage()->setFocus();
    return stage.window().findChild<JobsPanel *>();
}

const BusinessDay someDay{QDate(2026, 3, 5)};

struct OpenPlace {
    const char *name;
    QWidget *(*open)(Stage &);
};

constexpr OpenPlace openPlaces[] = {
    {"welcome", [](Stage &stage) -> QWidget * { return stage.alone(new WelcomeScreen); }},
    {"locked keys", lockedKeys},
    {"new passphrase", newPassphrase},
    {"recovery form", recoveryForm},
    {"recovery code", recoveryCode},
    {"palette", palette},
    {"sheet of keys", keysSheet},
    {"import", importPreview},
    {"import without files", importDrop},
    {"saved views", [](Stage &stage) { return stage.below(new ViewsPopover(OrderView(), {OrderView()}, &stage.window())); }},
    {"segments", [](Stage &stage) { return stage.below(new SegmentsPopover(SegmentRule(), {}, {Segment()}, &stage.window())); }},
    {"condition", [](Stage &stage) { return stage.below(new ConditionPopover(&stage.window())); }},
    {"new customer", [](Stage &stage) { return stage.below(new NewCustomerPopover(&stage.window())); }},
    {"points", [](Stage &stage) { return stage.below(new PointsPopover(Rewards(), &stage.window())); }},
    {"coupon", [](Stage &stage) { return stage.below(new CouponPopover(someDay, &stage.window())); }},
    {"figures", [](Stage &stage) { return stage.below(new FiguresPopover(someDay, someDay, &stage.window())); }},
    {"mute", [](Stage &stage) { return stage.below(new MutePopover(WatchedFigure::Revenue, someDay, &stage.window())); }},
    {"missed post", [](Stage &stage) { return stage.below(new PostPopover(Post(), QStringLiteral("missed"), &stage.window())); }},
    {"toast", toastOverIt},
    {"running jobs", jobsBelow},
};

// Up and down in the field above move through the palette's list.
bool isLedByItsField(const QWidget &widget)
{
    return qobject_cast<const QAbstractItemView *>(&widget) && widget.focusPolicy() == Qt::NoFocus;
}

} // namespace

// What is not a page: the screens of the start, and what opens over and beside pages.
class TestKeyboardPlaces : public QObject
{
    Q_OBJECT

private slots:
    void tabReachesEverything_data();
    void tabReachesEverything();
    void everythingHasAName_data();
    void everythingHasAName();
};

void TestKeyboardPlaces::tabReachesEverything_data()
{
    QTest::addColumn<int>("place");
    for (size_t i = 0; i < std::size(openPlaces); ++i)
        QTest::newRow(openPlaces[i].name) << int(i);
}

void TestKeyboardPlaces::tabReachesEverything()
{
    QFETCH(int, place);
    Stage stage(Language::English);
    QWidget *opened = openPlaces[place].open(stage);
    QVERIFY(opened && opened->isVisible());
    QList<QWidget *> all = keyboardwalk::interactive(*opened);
    QVERIFY(!all.isEmpty());
    all.removeIf([](const QWidget *widget) { return isLedByItsField(*widget); });
    const QStringList missed = keyboardwalk::missedByTab(all, keyboardwalk::byTab(*opened->window()));
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestKeyboardPlaces::everythingHasAName_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<Language>("language");
    for (size_t i = 0; i < std::size(openPlaces); ++i) {
        QTest::addRow("%s zh", openPlaces[i].name) << int(i) << Language::Chinese;
        QTest::addRow("%s en", openPlaces[i].name) << int(i) << Language::English;
    }
}

void TestKeyboardPlaces::everythingHasAName()
{
    QFETCH(int, place);
    QFETCH(Language, language);
    Stage stage(language);
    QWidget *opened = openPlaces[place].open(stage);
    QVERIFY(opened && opened->isVisible());
    const QStringList nameless = keyboardwalk::nameless(keyboardwalk::interactive(*opened));
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(TestKeyboardPlaces)
#include "tst_keyboardplaces.moc"
