#pragma once

#include "customers/segmentstore.h"
#include "pages/customers/tagflow.h"
#include "widgets/sheet.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yiren {

class BusyPanel;
class ErrorBar;
class TextLabel;

// 与微信同步标签: what differs between the tags here and those at WeChat, which side follows which, and what that would do; or a group that
// becomes a tag. Nothing is changed before the last button.
class TagSyncSheet : public Sheet
{
    Q_OBJECT

public:
    TagSyncSheet(const PageServices &services, std::vector<Segment> segments, QWidget &window);

    TagFlow &flow() { return *m_flow; }

signals:
    void customersChanged();

private:
    void layOut();
    void connectParts();
    void compare();
    void showState();
    void showDifferences();
    void addDifference(size_t index);
    void showPlan();
    void showEnded();
    void setButtons(const QString &first, const QString &second, bool isPossible, const QString &why);
    void pressFirst();
    void pressSecond();
    std::vector<TagDirection> directions() const;

    PageServices m_services;
    std::vector<Segment> m_segments;
    TagFlow *m_flow;
    TextLabel *m_title;
    TextLabel *m_beside;
    QComboBox *m_what;
    QLineEdit *m_tag;
    QPushButton *m_compare;
    ErrorBar *m_error;
    BusyPanel *m_busy;
    QScrollArea *m_list;
    QVBoxLayout *m_rows = nullptr;
    TextLabel *m_plan;
    QPushButton *m_second;
    QPushButton *m_first;
    std::vector<QComboBox *> m_choices; // as the differences
};

} // namespace yiren
