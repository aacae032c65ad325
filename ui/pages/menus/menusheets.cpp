#include "pages/menus/menusheets.h"

#include "menus/menusteps.h"
#include "pages/autoreply/steplist.h"
#include "theme/metrics.h"
#include "time/durations.h"
#include "time/plannedtime.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int menuSheetWidth = 560;
constexpr int menuStepsHeight = 360;

TextLabel *beginSheet(Sheet &sheet, const QString &title, const QString &words)
{
    sheet.body()->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    sheet.body()->setSpacing(10);
    sheet.body()->addWidget(new TextLabel(title, TextLook::CardTitle, &sheet));
    auto *text = new TextLabel(words, TextLook::Secondary, &sheet);
    text->setWrapping(true);
    sheet.body()->addWidget(text);
    return text;
}

// The last line: what is done, and the way out.
void endSheet(Sheet &sheet, QPushButton *deed, const QString &closing)
{
    auto *close = makeButton(ButtonLook::Plain, &sheet);
    close->setText(closing);
    auto *foot = new QHBoxLayout;
    if (deed)
        foot->addWidget(deed);
    foot->addStretch(1);
    foot->addWidget(close);
    sheet.body()->addLayout(foot);
    QObject::connect(close, &QPushButton::clicked, &sheet, &Sheet::dismiss);
}

} // namespace

MenuStepsSheet::MenuStepsSheet(const Menu &menu, QWidget &window) : Sheet(window, menuSheetWidth)
{
    beginSheet(*this, tr("Steps for WeChat's backend"),
               tr("For setting the menu by hand in WeChat's backend. These are its fields, in Chinese as they are there."));
    auto *scroll = new QScrollArea(this);
    auto *steps = new StepList(menuSteps(menu), scroll);
    connect(steps, &StepList::copied, this, &MenuStepsSheet::copied);
    scroll->setWidget(steps);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(menuStepsHeight);
    scroll->setAccessibleName(tr("Steps for WeChat's backend"));
    scroll->viewport()->setAutoFillBackground(false);
    steps->setAutoFillBackground(false);
    body()->addWidget(scroll);
    endSheet(*this, nullptr, tr("Close"));
}

MenuTimeSheet::MenuTimeSheet(qint64 nowMs, ProblemWords words, QWidget &window)
    : Sheet(window, menuSheetWidth), m_nowMs(nowMs), m_words(std::move(words)), m_time(new QLineEdit(this)),
      m_wrong(new TextLabel(TextLook::Body, this))
{
    beginSheet(
        *this, tr("Publish at a time"),
        tr("The menu as it is in the editor goes out once at this time in Beijing, while this program is open. If it is closed then, the "
           "menu goes out when it is opened next, and the list says how late."));
    m_time->setAccessibleName(tr("Day and time"));
    m_time->setText(plannedAt(nowMs + dayMs).wall.left(11).replace(u'T', u' ') + QStringLiteral("09:00"));
    body()->addWidget(m_time);
    m_wrong->setWrapping(true);
    setTone(*m_wrong, Meaning::Wrong);
    m_wrong->hide();
    body()->addWidget(m_wrong);
    auto *plan = makeButton(ButtonLook::Primary, this, "clock");
    plan->setText(tr("Plan it"));
    endSheet(*this, plan, tr("Cancel"));
    connect(plan, &QPushButton::clicked, this, &MenuTimeSheet::take);
    connect(m_time, &QLineEdit::returnPressed, this, &MenuTimeSheet::take);
}

void MenuTimeSheet::take()
{
    const auto reading = readTime(m_time->text().trimmed(), chinaZone, m_nowMs);
    if (reading && reading->isUsable()) {
        emit timeChosen(reading->time.atMs);
        return dismiss();
    }
    const Error wrong = reading ? makeError(ErrorKind::Input, "menus.due_past") : reading.error();
    m_wrong->setText(m_words(wrong).sentence);
    m_wrong->show();
    place();
}

MenuDeletionSheet::MenuDeletionSheet(int buttons, int conditional, QWidget &window) : Sheet(window, menuSheetWidth)
{
    QString words =
        tr("The menu with its %n button(s) goes from the account. Its versions stay here and can be published again.", nullptr, buttons);
    if (conditional > 0)
        words += u' ' + tr("%n menu(s) that only some people see go too, and those are not kept here.", nullptr, conditional);
    beginSheet(*this, tr("Take the menu away at WeChat"), words);
    auto *remove = makeButton(ButtonLook::Danger, this);
    remove->setText(tr("Take it away"));
    endSheet(*this, remove, tr("Keep it"));
    connect(remove, &QPushButton::clicked, this, [this] {
        emit confirmed();
        dismiss();
    });
}

} // namespace yiren
