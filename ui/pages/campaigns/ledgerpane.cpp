#include "pages/campaigns/ledgerpane.h"

#include "formatting/format.h"
#include "pages/campaigns/campaignwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int mostByHand = 100;

} // namespace

void LedgerPane::show(const History &history)
{
    const SubscriptionLine &line = history.line;
    begin(format::oneLine(line.name.isEmpty() ? line.key.openid : line.name), standingWord(line.standing));
    addFact(tr("Template"), line.title.isEmpty() ? line.key.templateId : line.title);
    addFact(tr("openid"), line.key.openid);
    addFact(tr("Accepted"), QString::number(line.standing.accepted));
    addFact(tr("Used"), QString::number(line.standing.used));
    addSection(tr("What was said"));
    for (auto event = history.events.rbegin(); event != history.events.rend(); ++event) {
        const QString word = tr("%1  %2", "moment, what").arg(format::moment(event->at), subscriptionEventWord(*event));
        addText(event->reason.isEmpty() ? word : tr("%1 (%2)", "what, why it is known").arg(word, event->reason));
    }
    if (!history.sends.empty())
        addSection(tr("What was sent"));
    for (auto send = history.sends.rbegin(); send != history.sends.rend(); ++send)
        addText(tr("%1  %2", "moment, what").arg(format::moment(send->at), subscriptionSendWord(*send)));
    body()->addStretch();
    FormPane::show();
}

void LedgerPane::showForm(const Choices &choices, const SubscriptionKey &key)
{
    begin(tr("Note an acceptance"));
    addText(tr("For what the gateway did not see. WeChat keeps its own count: what was never accepted there is refused there."));
    m_app = new QComboBox(this);
    for (const auto &[appid, name] : choices.apps)
        m_app->addItem(name, appid);
    m_app->setCurrentIndex(std::max(0, m_app->findData(key.app)));
    addField(tr("Account"), m_app);
    m_template = new QComboBox(this);
    m_template->setEditable(true);
    m_choices = choices;
    placeTemplates(key.templateId);
    connect(m_app, &QComboBox::currentIndexChanged, m_template, [this] { placeTemplates({}); });
    addField(tr("Template: its title or its id"), m_template);
    m_openid = new QLineEdit(key.openid, this);
    addField(tr("openid of the person"), m_openid);
    m_count = addNumber(tr("Messages accepted"), 1, mostByHand, 1);
    m_reason = new QLineEdit(this);
    addField(tr("Why it is known"), m_reason);
    auto *enter = addButton(ButtonLook::Primary, tr("Note it"));
    connect(enter, &QPushButton::clicked, this, [this] { emit enterWanted(typed()); });
    auto *file = addButton(ButtonLook::Plain, tr("From a CSV file …"));
    file->setToolTip(
        tr("With the columns openid, template_id, accepted_at and, if you like, count. The reason above goes with each line."));
    connect(file, &QPushButton::clicked, this, [this] { emit fileWanted(m_app->currentData().toString(), m_reason->text().trimmed()); });
    body()->addStretch();
    FormPane::show();
    leadTo(m_app);
}

// Those of the chosen account: two accounts may have templates of one title, and so may one account.
void LedgerPane::placeTemplates(const QString &id)
{
    m_template->clear();
    const QString chosen = m_app->currentData().toString();
    for (const auto &[app, one] : m_choices.templates) {
        if (app == chosen)
            m_template->addItem(
                m_template->findText(one.title) < 0 ? one.title : tr("%1 (%2)", "template's title, its id").arg(one.title, one.id), one.id);
    }
    m_template->setCurrentIndex(m_template->findData(id));
    if (m_template->currentIndex() < 0)
        m_template->setCurrentText(id);
}

SubscriptionEvent LedgerPane::typed() const
{
    SubscriptionEvent event;
    event.key.app = m_app->currentData().toString();
    const int index = m_template->findText(m_template->currentText());
    event.key.templateId = index >= 0 ? m_template->itemData(index).toString() : m_template->currentText().trimmed();
    event.key.openid = m_openid->text().trimmed();
    event.count = m_count->value();
    event.origin = SubscriptionEvent::Origin::Hand;
    event.reason = m_reason->text().trimmed();
    return event;
}

} // namespace yiren
