#include "pages/customers/timelinefilter.h"

#include "pages/content/flowlayout.h"
#include "widgets/buttons.h"

#include <QButtonGroup>

namespace yiren {

namespace {

constexpr int timelineTopics = 8;

} // namespace

TimelineFilter::TimelineFilter(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *flow = new FlowLayout(4);
    setLayout(flow);
    for (int i = 0; i < timelineTopics; ++i) {
        auto *button = makeButton(ButtonLook::Plain, this);
        button->setCheckable(true);
        m_group->addButton(button, i);
        flow->addWidget(button);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(static_cast<TimelineTopic>(id)); });
    retranslate();
}

TimelineTopic TimelineFilter::topic() const
{
    return static_cast<TimelineTopic>(m_group->checkedId());
}

void TimelineFilter::retranslate()
{
    for (int i = 0; i < timelineTopics; ++i)
        m_group->button(i)->setText(topicWord(static_cast<TimelineTopic>(i)));
}

} // namespace yiren
