#include "pages/settings/slotsfield.h"

#include "formatting/language.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QTimeEdit>

#include <map>
#include <memory>

namespace yiren {

namespace {

const QTime newTime(12, 0);

QString weekdayName(int weekday, QLocale::FormatType type)
{
    return QLocale(currentLanguage() == Language::Chinese ? QLocale::Chinese : QLocale::English).dayName(weekday, type);
}

} // namespace

SlotsField::SlotsField(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout), m_nothing(new TextLabel(TextLook::Secondary, this)),
      m_add(makeButton(ButtonLook::Link, this))
{
    m_nothing->setWrapping(true);
    m_column->setSpacing(6);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addLayout(m_column);
    whole->addWidget(m_nothing);
    whole->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_lines.push_back({newTime, {1, 2, 3, 4, 5, 6, 7}});
        fill();
        emit edited();
    });
    retranslate();
}

void SlotsField::show(const SlotPlan &plan)
{
    m_zone = plan.zone;
    std::map<QTime, std::set<int>> byTime;
    for (const WeeklySlot &slot : plan.times)
        byTime[slot.time].insert(slot.weekday);
    m_lines.clear();
    for (const auto &[time, weekdays] : byTime)
        m_lines.push_back({time, weekdays});
    fill();
}

SlotPlan SlotsField::plan() const
{
    std::set<std::pair<int, QTime>> times;
    for (const Line &line : m_lines) {
        for (const int weekday : line.weekdays)
            times.insert({weekday, line.time});
    }
    SlotPlan plan{m_zone, {}};
    for (const auto &[weekday, time] : times)
        plan.times.push_back({weekday, time});
    return plan;
}

void SlotsField::retranslate()
{
    m_add->setText(tr("Add a time"));
    m_nothing->setText(tr("No usual times: a draft has no next free time."));
    fill();
}

void SlotsField::fill()
{
    while (const std::unique_ptr<QLayoutItem> item{m_column->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    QWidget *before = m_add->previousInFocusChain();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        QWidget *line = makeLine(i);
        m_column->addWidget(line);
        putIntoTabOrder(*line, before);
    }
    m_nothing->setVisible(m_lines.empty());
}

// What is made later would come last on the page.
void SlotsField::putIntoTabOrder(QWidget &line, QWidget *&before)
{
    for (QWidget *control : line.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (before && control->focusPolicy() != Qt::NoFocus) {
            setTabOrder(before, control);
            before = control;
        }
    }
}

QWidget *SlotsField::makeLine(size_t index)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto *time = new QTimeEdit(m_lines[index].time, line);
    time->setDisplayFormat(QStringLiteral("HH:mm"));
    time->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and the wheel are enough in so small a field
    time->setAccessibleName(tr("Time of day"));
    connect(time, &QTimeEdit::timeChanged, this, [this, index](QTime changed) {
        m_lines[index].time = QTime(changed.hour(), changed.minute());
        emit edited();
    });
    row->addWidget(time);
    row->addSpacing(8);
    for (int weekday = 1; weekday <= 7; ++weekday)
        row->addWidget(makeWeekday(index, weekday, line));
    row->addStretch();
    QPushButton *remove = makeButton(ButtonLook::Quiet, line, "close");
    setOnlyIcon(*remove, tr("Remove this time"));
    connect(remove, &QPushButton::clicked, this, [this, index] {
        m_lines.erase(m_lines.begin() + std::ptrdiff_t(index));
        fill();
        emit edited();
    });
    row->addWidget(remove);
    return line;
}

QPushButton *SlotsField::makeWeekday(size_t index, int weekday, QWidget *line)
{
    auto *button = makeButton(ButtonLook::Plain, line);
    button->setCheckable(true);
    button->setChecked(m_lines[index].weekdays.contains(weekday));
    button->setText(weekdayName(weekday, currentLanguage() == Language::Chinese ? QLocale::NarrowFormat : QLocale::ShortFormat));
    button->setAccessibleName(weekdayName(weekday, QLocale::LongFormat));
    button->setToolTip(weekdayName(weekday, QLocale::LongFormat));
    connect(button, &QPushButton::toggled, this, [this, index, weekday](bool on) {
        if (on)
            m_lines[index].weekdays.insert(weekday);
        else
            m_lines[index].weekdays.erase(weekday);
        emit edited();
    });
    return button;
}

} // namespace yiren
