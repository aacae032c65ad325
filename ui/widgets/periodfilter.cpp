#include "widgets/periodfilter.h"

#include "formatting/format.h"
#include "theme/icons.h"
#include "theme/looks.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/popover.h"
#include "widgets/textlabel.h"

#include <QDateEdit>
#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace yiren {

QString periodChoiceText(const PeriodChoice &choice)
{
    switch (choice.kind) {
    case PeriodChoice::Kind::Today:
        return PeriodFilter::tr("Today");
    case PeriodChoice::Kind::Yesterday:
        return PeriodFilter::tr("Yesterday");
    case PeriodChoice::Kind::Last7Days:
        return PeriodFilter::tr("Last 7 days");
    case PeriodChoice::Kind::Last30Days:
        return PeriodFilter::tr("Last 30 days");
    case PeriodChoice::Kind::ThisMonth:
        return PeriodFilter::tr("This month");
    case PeriodChoice::Kind::LastMonth:
        return PeriodFilter::tr("Last month");
    case PeriodChoice::Kind::FromTo:
        break;
    }
    return choice.days ? format::dayRange(choice.days->first, choice.days->last.previous()) : PeriodFilter::tr("From – to …");
}

PeriodFilter::PeriodFilter(const Clock &clock, QWidget *parent) : QPushButton(parent), m_clock(clock)
{
    setLook(*this, ButtonLook::Plain);
    setIcon(lineIcon("calendar"));
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &PeriodFilter::openMenu);
    retranslate();
}

BusinessDay PeriodFilter::today() const
{
    return BusinessDay::of(m_clock.now());
}

Period PeriodFilter::period() const
{
    return periodOf(m_choice, today());
}

void PeriodFilter::setChoice(const PeriodChoice &choice)
{
    m_choice = choice;
    retranslate();
}

void PeriodFilter::choose(const PeriodChoice &choice)
{
    if (choice == m_choice)
        return;
    setChoice(choice);
    emit chosen(choice);
}

void PeriodFilter::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto kind : {PeriodChoice::Kind::Today, PeriodChoice::Kind::Yesterday, PeriodChoice::Kind::Last7Days,
                      PeriodChoice::Kind::Last30Days, PeriodChoice::Kind::ThisMonth, PeriodChoice::Kind::LastMonth}) {
        QAction *entry = menu->addAction(periodChoiceText({kind, {}}), this, [this, kind] { choose({kind, {}}); });
        entry->setCheckable(true);
        entry->setChecked(m_choice.kind == kind);
    }
    menu->addSeparator();
    menu->addAction(periodChoiceText({PeriodChoice::Kind::FromTo, {}}), this, &PeriodFilter::openFromTo);
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

void PeriodFilter::openFromTo()
{
    auto *popover = new Popover(this);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    const Period shown = period();
    auto makeField = [&](const QString &caption, BusinessDay day) {
        popover->body()->addWidget(new TextLabel(caption, TextLook::Secondary, popover));
        auto *field = new QDateEdit(day.date(), popover);
        field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        field->setMaximumDate(today().date());
        field->setAccessibleName(caption);
        popover->body()->addWidget(field);
        return field;
    };
    QDateEdit *first = makeField(tr("First day"), shown.first);
    QDateEdit *last = makeField(tr("Last day"), shown.last.previous());
    QPushButton *apply = makeButton(ButtonLook::Primary, popover);
    apply->setText(tr("Show these days"));
    popover->body()->addWidget(apply);
    connect(first, &QDateEdit::dateChanged, last, &QDateEdit::setMinimumDate);
    last->setMinimumDate(first->date());
    connect(apply, &QPushButton::clicked, this, [this, popover, first, last] {
        choose({PeriodChoice::Kind::FromTo, Period::inclusive(BusinessDay(first->date()), BusinessDay(last->date()))});
        popover->close();
    });
    popover->openBelow(*this);
}

void PeriodFilter::retranslate()
{
    setText(periodChoiceText(m_choice));
    const Period days = period();
    setAccessibleName(tr("Period: %1").arg(text()));
    setToolTip(format::dayRange(days.first, days.last.previous()));
}

void PeriodFilter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

} // namespace yiren
