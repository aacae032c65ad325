#include "pages/today/attentioncard.h"

#include "pages/today/alertwords.h"
#include "pages/today/attentionwords.h"
#include "pages/today/todayexplained.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/emptystate.h"
#include "widgets/keptfocus.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

// A line of the list with a hairline under it.
class ListLine : public QWidget
{
public:
    ListLine(bool isLast, QWidget *parent) : QWidget(parent), m_isLast(isLast) { setMinimumHeight(metrics::rowHeight + 2); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_isLast)
            QPainter(this).fillRect(0, height() - 1, width(), 1, color(Role::Hairline));
    }

private:
    bool m_isLast;
};

} // namespace

AttentionCard::AttentionCard(ProblemWords words, const Clock &clock, QWidget *parent)
    : Card(parent), m_words(std::move(words)), m_clock(clock), m_list(nullptr), m_lines(nullptr)
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &AttentionCard::tellTheTime);
    m_minute.start();
}

qint64 AttentionCard::nowMs() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

void AttentionCard::tellTheTime()
{
    for (const Timed &line : m_timed)
        line.sentence->setText(attentionWords(line.item, m_words, nowMs()).sentence);
}

void AttentionCard::set(const std::vector<Attention> &items)
{
    m_items = items;
    fill();
}

void AttentionCard::setAlerts(const std::vector<FigureAlert> &alerts, const std::vector<MutedFigure> &muted)
{
    m_alerts = alerts;
    m_muted = muted;
    fill();
}

void AttentionCard::fill()
{
    const size_t count = m_items.size() + m_alerts.size();
    setTitle(tr("Needs you"), m_items.empty() ? QString() : QString::number(m_items.size())); // as the sidebar counts
    explain(*this, tr("Unusual figures"), explainAlerts(m_alerts));
    m_timed.clear();
    const KeptFocus keyboard(m_list);
    if (count == 0 && m_muted.empty())
        return showNothing();
    QScrollArea &area = listArea();
    const int place = area.verticalScrollBar()->value(); // whoever ticks something off goes on where he was
    if (QWidget *before = area.takeWidget()) {
        before->hide();
        before->deleteLater(); // its button may be what led here
    }
    auto *content = new QWidget(&area);
    fillLines(*content);
    area.setWidget(content);
    content->setAutoFillBackground(false);
    content->show();
    area.verticalScrollBar()->setValue(place);
    keyboard.giveTo(*content);
}

void AttentionCard::showList(QWidget *list)
{
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = list;
    body()->addWidget(m_list, 1);
    m_list->show();
}

void AttentionCard::showNothing()
{
    auto *nothing = new EmptyState(this);
    nothing->set("check", tr("Nothing waits for you."));
    showList(nothing);
}

QScrollArea &AttentionCard::listArea()
{
    if (auto *shown = qobject_cast<QScrollArea *>(m_list))
        return *shown;
    auto *area = new QScrollArea(this);
    area->setAccessibleName(tr("Needs you"));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as the card beside it; the rest is scrolled to
    area->viewport()->setAutoFillBackground(false);
    showList(area);
    return *area;
}

void AttentionCard::fillLines(QWidget &content)
{
    m_lines = new QVBoxLayout(&content);
    m_lines->setContentsMargins(0, 0, 14, 0); // the bar at the right must not stand on the buttons
    m_lines->setSpacing(0);
    const auto isUrgent = [](const Attention &item) { return item.kind <= Attention::Kind::OpenDay; };
    const auto later = std::ranges::find_if_not(m_items, isUrgent);
    std::for_each(m_items.begin(), later, [this](const Attention &item) { addItem(item); });
    std::ranges::for_each(m_alerts, [this](const FigureAlert &alert) { addAlert(alert); });
    std::for_each(later, m_items.end(), [this](const Attention &item) { addItem(item); });
    std::ranges::for_each(m_muted, [this](const MutedFigure &muted) { addMuted(muted); });
    m_lines->addStretch();
}

AttentionCard::Line AttentionCard::addLine(const QString &topic, Meaning meaning, const QString &sentence)
{
    const size_t all = m_items.size() + m_alerts.size() + m_muted.size();
    auto *line = new ListLine(static_cast<size_t>(m_lines->count()) + 1 == all, this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(10);
    auto *label = new TextLabel(sentence, TextLook::Body, line);
    label->setWrapping(true);
    row->addWidget(new Chip(topic, meaning, line));
    row->addWidget(label, 1);
    m_lines->addWidget(line);
    return {row, label};
}

QPushButton *AttentionCard::addButton(const Line &line, const QString &action)
{
    auto *button = makeButton(ButtonLook::Link, line.sentence->parentWidget());
    button->setText(action);
    button->setAccessibleDescription(line.sentence->text());
    line.row->addWidget(button);
    return button;
}

void AttentionCard::addItem(const Attention &item)
{
    const AttentionWords words = attentionWords(item, m_words, nowMs());
    const Line line = addLine(words.topic, words.meaning, words.sentence);
    if (tellsTheTime(item))
        m_timed.push_back({item, line.sentence});
    if (item.kind == Attention::Kind::TasksDue && item.count == 1)
        connect(addButton(line, tr("Done")), &QPushButton::clicked, this, [this, task = item.task->note] { emit taskTicked(task); });
    QPushButton *button = addButton(line, words.action);
    connect(button, &QPushButton::clicked, this, [this, words, post = item.post, button] {
        if (words.remedy)
            emit remedyWanted(*post, *words.remedy, button);
        else
            emit leadTo(words.page, words.target);
    });
}

void AttentionCard::addAlert(const FigureAlert &alert)
{
    const QString parts = partsSentence(alert);
    const QString sentence = alertSentence(alert);
    const Line line = addLine(tr("Unusual"), Meaning::Attention, parts.isEmpty() ? sentence : sentence + u'\n' + parts);
    QPushButton *mute = addButton(line, tr("Mute …"));
    connect(mute, &QPushButton::clicked, this, [this, alert, mute] { emit muteWanted(alert, mute); });
    QPushButton *look = addButton(line, tr("Look"));
    const auto lead = [this, place = alertPlace(alert)] { emit leadTo(place.page, place.target); };
    const bool isOfProducts = alert.figure == WatchedFigure::Revenue || alert.figure == WatchedFigure::Orders;
    if (!isOfProducts || alert.parts.empty()) {
        connect(look, &QPushButton::clicked, this, lead);
        return;
    }
    auto *places = new QMenu(look); // the whole, and what differs most
    places->addAction(tr("All of it"), this, lead);
    for (const AlertPart &part : alert.parts) {
        if (!part.name.isEmpty())
            places->addAction(partName(alert, part).replace(u'&', QLatin1String("&&")), this,
                              [this, name = part.name] { emit leadTo("orders", QStringLiteral("words:") + name); });
    }
    look->setMenu(places);
}

void AttentionCard::addMuted(const MutedFigure &muted)
{
    const Line line = addLine(tr("Muted"), Meaning::Neutral, mutedSentence(muted));
    connect(addButton(line, tr("Tell again")), &QPushButton::clicked, this, [this, muted] { emit unmuteWanted(muted); });
}

} // namespace yiren
