#include "pages/today/attentioncard.h"

#include "pages/today/attentionwords.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/emptystate.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

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
    setTitle(tr("Needs you"), items.empty() ? QString() : QString::number(items.size()));
    m_timed.clear();
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    if (items.empty()) {
        auto *nothing = new EmptyState(this);
        nothing->set("check", tr("Nothing waits for you."));
        m_list = nothing;
        body()->addWidget(m_list, 1);
        m_list->show();
        return;
    }
    auto *area = new QScrollArea(this);
    area->setAccessibleName(tr("Needs you"));
    auto *content = new QWidget(area);
    m_lines = new QVBoxLayout(content);
    m_lines->setContentsMargins(0, 0, 14, 0); // the bar at the right must not stand on the buttons
    m_lines->setSpacing(0);
    for (const Attention &item : items)
        addLine(item, &item == &items.back());
    m_lines->addStretch();
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_list = area;
    body()->addWidget(m_list, 1);
    m_list->show();
}

void AttentionCard::addLine(const Attention &item, bool isLast)
{
    const AttentionWords words = attentionWords(item, m_words, nowMs());
    auto *line = new ListLine(isLast, this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(10);
    auto *sentence = new TextLabel(words.sentence, TextLook::Body, line);
    sentence->setWrapping(true);
    if (tellsTheTime(item))
        m_timed.push_back({item, sentence});
    auto *button = makeButton(ButtonLook::Link, line);
    button->setText(words.action);
    button->setAccessibleDescription(words.sentence);
    connect(button, &QPushButton::clicked, this, [this, words, post = item.post, button] {
        if (words.remedy)
            emit remedyWanted(*post, *words.remedy, button);
        else
            emit leadTo(words.page, words.target);
    });
    row->addWidget(new Chip(words.topic, words.meaning, line));
    row->addWidget(sentence, 1);
    row->addWidget(button);
    m_lines->addWidget(line);
}

} // namespace yiren
