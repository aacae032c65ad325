#pragma once

#include "frame/commandpalette.h"
#include "models/viewmemory.h"
#include "pages/orders/refundsheet.h"
#include "pages/today/attentioncard.h"
#include "pages/today/attributioncard.h"
#include "pages/today/topicscard.h"
#include "time/clock.h"
#include "ui/pages/placehelpers.h"

#include <QMenu>
#include <QPushButton>

// The places of 今日 that show articles, topics and products, and what opens over every page.
namespace yiren::places {

inline QWidget *paletteOf(const QString &text, QWidget *parent)
{
    auto *palette = new CommandPalette(*parent);
    palette->openEmpty();
    const QString line = format::oneLine(text); // as the window's search gives it
    palette->setEntries({{QStringLiteral("Posts"), "content", line, line, line, true, [] {}}}, false);
    return palette;
}

inline QWidget *refundOf(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    auto *sheet = new RefundSheet(
        *parent,
        [text](const Error &) {
            return Problem{text, text, {}};
        },
        clock);
    RefundFacts facts;
    facts.order.outTradeNo = OutTradeNo(text);
    facts.order.transactionId = TransactionId(text);
    facts.order.product = text;
    facts.order.amount = Money::fromFen(4500);
    sheet->openFor(facts);
    sheet->showFailed(makeError(ErrorKind::Refused, "NOT_ENOUGH", text));
    return sheet;
}

inline QWidget *articlesThatBrought(const QString &text, QWidget *parent)
{
    auto *memory = new ViewMemory(QString(), ViewMemory::Keeping::Nothing);
    memory->setParent(parent);
    Attribution attribution;
    attribution.posts.push_back({PostId{1}, text, 10, {1, Money::fromFen(100), {}}, {}});
    auto *card = new AttributionCard(*memory, parent);
    card->set(attribution);
    return card;
}

inline QWidget *topicsOf(const QString &text, QWidget *parent)
{
    TopicProfiles profiles;
    GroupTopics group;
    TopicRate topic;
    topic.topic = text;
    topic.articles = 3;
    group.topics = {topic};
    profiles.groups = {group};
    auto *card = new TopicsCard(parent);
    card->set(profiles);
    return card;
}

// Opened, as a click would: the products that differ most are in its menu.
inline QWidget *unusualProducts(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    FigureAlert alert;
    alert.figure = WatchedFigure::Revenue;
    alert.day = BusinessDay(QDate(2026, 3, 5));
    alert.parts = {{text, 1, 2}};
    MutedFigure muted;
    muted.reason = text;
    auto *card = new AttentionCard([text](const Error &) { return Problem{text, {}, {}}; }, clock, parent);
    card->setAlerts({alert}, {muted});
    for (QPushButton *button : card->findChildren<QPushButton *>()) {
        if (QMenu *menu = button->menu()) {
            menu->setToolTipsVisible(true);
            menu->grab();
        }
    }
    return card;
}

inline QWidget *dueTasks(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    Attention item;
    item.kind = Attention::Kind::TasksDue;
    item.count = 1;
    item.day = item.lastDay = BusinessDay(QDate(2026, 3, 5));
    item.customer = CustomerId{1};
    item.task = CustomerTask{CustomerId{1}, text, {1, text, 0, item.day, {}}};
    auto *card = new AttentionCard([text](const Error &) { return Problem{text, {}, {}}; }, clock, parent);
    card->set({item});
    return card;
}

inline QWidget *newsOfExperiment(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    Attention item;
    item.kind = Attention::Kind::DecidedExperiment;
    item.count = 1;
    item.news = ExperimentNews{ExperimentId{1}, text, false};
    auto *card = new AttentionCard([text](const Error &) { return Problem{text, {}, {}}; }, clock, parent);
    card->set({item});
    return card;
}

} // namespace yiren::places
