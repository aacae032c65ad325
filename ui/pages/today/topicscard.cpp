#include "pages/today/topicscard.h"

#include "formatting/format.h"
#include "pages/customers/customerwords.h"
#include "pages/retention/refusalwords.h"
#include "pages/retention/roundedwords.h"
#include "pages/today/todayexplained.h"
#include "widgets/textlabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t topicsNamed = 3; // of a group

QString topicWords(const TopicRate &topic)
{
    const QString read = TopicsCard::tr("“%1” %2 (%n article(s))", nullptr, static_cast<int>(topic.articles))
                             .arg(format::oneLine(topic.topic), estimatedShare(topic.rate));
    return topic.orders > 0 ? TopicsCard::tr("%1, %n order(s)", nullptr, static_cast<int>(topic.orders)).arg(read) : read;
}

QString groupLine(const GroupTopics &group)
{
    QStringList topics;
    for (size_t i = 0; i < std::min(group.topics.size(), topicsNamed); ++i)
        topics.append(topicWords(group.topics[i]));
    return TopicsCard::tr("%1: %2").arg(rfmGroupWord(group.group), topics.join(QStringLiteral(" · ")));
}

} // namespace

QString topicLines(const stats::Outcome<TopicProfiles> &topics)
{
    if (!topics)
        return refusalSentence(topics.error());
    QStringList lines;
    for (const GroupTopics &group : topics->groups)
        lines.append(groupLine(group));
    if (!topics->differ)
        lines.append(TopicsCard::tr("The groups read alike: the best topic is for everybody."));
    return lines.join(u'\n');
}

TopicsCard::TopicsCard(QWidget *parent)
    : Card(parent), m_lines(new TextLabel(TextLook::Body, this)), m_note(new TextLabel(TextLook::Secondary, this))
{
    m_lines->setWrapping(true);
    m_note->setWrapping(true);
    body()->addWidget(m_lines);
    body()->addWidget(m_note);
    body()->addStretch();
}

void TopicsCard::set(const stats::Outcome<TopicProfiles> &topics)
{
    setTitle(tr("Topics by group"), tr("what is read, drawn towards the mean of all"));
    explain(*this, tr("Topics by group"), explainTopics(topics));
    m_lines->setText(topicLines(topics));
    m_note->setText(tr("Age and sex don't exist in WeChat's data, so there are no groups by them. Groups are those of recency, frequency "
                       "and money."));
}

} // namespace yiren
