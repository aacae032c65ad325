#pragma once

#include "experiments/designgate.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace yiren {

class TextLabel;

// How persons come to versions: all designs, those that this account can't run with the reason and what would unlock them.
class DesignField : public QWidget
{
    Q_OBJECT

public:
    explicit DesignField(QWidget *parent);

    void setAnswers(const std::vector<DesignAnswer> &answers);
    void choose(Design design); // where it is not possible, the first that is
    std::optional<Design> chosen() const;

signals:
    void changed();

private:
    void clearRows();
    void addRow(const DesignAnswer &answer, int row);
    bool isPossible(Design design) const;

    std::vector<DesignAnswer> m_answers;
    Design m_wanted = Design::LandingPages;
    QButtonGroup *m_group;
    QGridLayout *m_grid;
    std::vector<QWidget *> m_widgets;
};

} // namespace yiren
