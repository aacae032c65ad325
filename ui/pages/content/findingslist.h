#pragma once

#include "content/finding.h"
#include "models/tablemodel.h"

#include <QWidget>

namespace yiren {

class TableView;
class TextLabel;

// What was found in an article, each with what mends it. Choosing one leads to its place.
class FindingsList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    void show(const std::vector<Finding> &findings);
    void retranslate();

signals:
    void chosen(const Finding &finding);

private:
    TableModel<Finding> m_rows;
    TableView *m_table;
    TextLabel *m_nothing;
};

} // namespace yiren
