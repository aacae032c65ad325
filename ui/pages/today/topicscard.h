#pragma once

#include "retention/topicprofile.h"
#include "stats/outcome.h"
#include "widgets/card.h"

namespace yiren {

class TextLabel;

// What each group of customers reads and buys from. By no age and no sex: WeChat's data has neither.
class TopicsCard : public Card
{
    Q_OBJECT

public:
    explicit TopicsCard(QWidget *parent = nullptr);

    void set(const stats::Outcome<TopicProfiles> &topics);

private:
    TextLabel *m_lines;
    TextLabel *m_note;
};

// One line a group, the topics it reads most first; or why nothing can be said.
[[nodiscard]] QString topicLines(const stats::Outcome<TopicProfiles> &topics);

} // namespace yiren
