#pragma once

#include "pages/groups/groupsmodel.h"
#include "widgets/detailpane.h"

namespace yiren {

class DayChart;
class TableView;
class TextLabel;

// One customer group: how many were in it over the last two months, which code brought whom, and everybody who is or was in it.
class GroupPane : public DetailPane
{
    Q_OBJECT

public:
    explicit GroupPane(QWidget *parent);
    ~GroupPane() override;

    struct About {
        CustomerGroup group;
        std::vector<GroupStay> stays;
        std::vector<GroupDay> days;
    };
    void show(const About &about);
    const std::optional<About> &about() const { return m_about; }
    void retranslate();

signals:
    void customerChosen(qint64 customer);

private:
    void fill();
    void addSources();

    std::optional<About> m_about;
    std::unique_ptr<StaysModel> m_model;
    DayChart *m_chart;
    TableView *m_table;
};

} // namespace yiren
