#include "stats/boxmaximum.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <vector>

namespace yiren::stats {

namespace {

struct Place {
    Eigen::VectorXd at;
    Eigen::VectorXd gradient;
    double value = 0;
    [[nodiscard]] bool isFinite() const { return std::isfinite(value) && gradient.allFinite(); }
};

class Climber
{
public:
    Climber(const Slope &slope, const Climb &climb) : m_slope(slope), m_climb(climb) {}

    [[nodiscard]] bool isCancelled() const { return m_climb.cancel != nullptr && m_climb.cancel->load(std::memory_order_relaxed); }
    [[nodiscard]] Place look(const Eigen::VectorXd &at) const
    {
        Place place{at.cwiseMax(-m_climb.limit).cwiseMin(m_climb.limit), Eigen::VectorXd::Zero(at.size()), 0};
        place.value = m_slope(place.at, place.gradient);
        return place;
    }
    [[nodiscard]] bool isHeld(const Place &place, Eigen::Index i) const
    {
        return std::abs(place.at[i]) >= m_climb.limit && place.at[i] * place.gradient[i] > 0;
    }
    [[nodiscard]] std::vector<bool> held(const Place &place) const
    {
        std::vector<bool> all;
        for (Eigen::Index i = 0; i < place.at.size(); ++i)
            all.push_back(isHeld(place, i));
        return all;
    }
    // The gradient without what pushes against the box.
    [[nodiscard]] Eigen::VectorXd uphill(const Place &place) const
    {
        Eigen::VectorXd free = place.gradient;
        for (Eigen::Index i = 0; i < free.size(); ++i)
            if (isHeld(place, i))
                free[i] = 0;
        return free;
    }
    [[nodiscard]] double steepness(const Place &place) const { return uphill(place).cwiseAbs().maxCoeff(); }
    [[nodiscard]] bool isFlat(const Place &place) const { return steepness(place) <= m_climb.flat; }

    bool step(Place &place, Eigen::MatrixXd &shape) const;
    bool newton(Place &place) const;

private:
    [[nodiscard]] Eigen::VectorXd direction(const Place &place, const Eigen::MatrixXd &shape) const;
    [[nodiscard]] Eigen::MatrixXd bend(const Place &place) const;
    [[nodiscard]] Eigen::VectorXd newtonMove(const Place &place) const;

    const Slope &m_slope;
    const Climb &m_climb;
};

Eigen::VectorXd Climber::direction(const Place &place, const Eigen::MatrixXd &shape) const
{
    const Eigen::VectorXd free = uphill(place);
    Eigen::VectorXd way = shape * free;
    for (Eigen::Index i = 0; i < way.size(); ++i)
        if (isHeld(place, i))
            way[i] = 0;
    if (!way.allFinite() || way.dot(free) <= 0)
        way = free * (0.5 / free.norm());
    constexpr double longest = 2; // in logarithms: a factor of 7
    double length = std::min(1.0, longest / way.cwiseAbs().maxCoeff());
    for (Eigen::Index i = 0; i < way.size(); ++i) { // the step ends where the first parameter meets its border
        const double room = m_climb.limit - (way[i] > 0 ? place.at[i] : -place.at[i]);
        if (std::abs(way[i]) * length > room)
            length = room / std::abs(way[i]);
    }
    return way * length;
}

// One step of BFGS; `shape` stands for the inverse of minus the second derivatives. False where no step leads up.
bool Climber::step(Place &place, Eigen::MatrixXd &shape) const
{
    const Eigen::VectorXd way = direction(place, shape);
    const Eigen::VectorXd free = uphill(place);
    double length = 1;
    for (int i = 0; i < 40 && !isCancelled(); ++i, length /= 2) {
        const Place next = look(place.at + length * way);
        const Eigen::VectorXd moved = next.at - place.at;
        if (!next.isFinite() || next.value < place.value + 1e-4 * free.dot(moved) || moved.isZero(0))
            continue;
        Eigen::VectorXd bend = place.gradient - next.gradient;
        for (Eigen::Index j = 0; j < bend.size(); ++j)
            if (moved[j] == 0)
                bend[j] = 0;
        const double curvature = moved.dot(bend);
        if (curvature > 1e-12 * moved.norm() * bend.norm()) {
            const auto one = Eigen::MatrixXd::Identity(moved.size(), moved.size());
            const Eigen::MatrixXd turn = one - moved * bend.transpose() / curvature;
            shape = (turn * shape * turn.transpose() + moved * moved.transpose() / curvature).eval();
        }
        place = next;
        return true;
    }
    return false;
}

// Minus the second derivatives, from differences of the gradient; columns of what is held stay empty.
Eigen::MatrixXd Climber::bend(const Place &place) const
{
    constexpr double apart = 1e-4;
    const Eigen::Index size = place.at.size();
    Eigen::MatrixXd bend = Eigen::MatrixXd::Zero(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
        if (isHeld(place, i))
            continue;
        Eigen::VectorXd shift = Eigen::VectorXd::Zero(size);
        shift[i] = apart;
        const Place above = look(place.at + shift), below = look(place.at - shift);
        bend.col(i) = (below.gradient - above.gradient) / (above.at[i] - below.at[i]);
    }
    return bend;
}

// Where Newton's equation leads inside of the box: a parameter that would leave it goes to its border, and the others are looked for anew.
Eigen::VectorXd Climber::newtonMove(const Place &place) const
{
    const Eigen::Index size = place.at.size();
    const Eigen::MatrixXd bent = bend(place);
    std::vector<bool> isFixed = held(place);
    Eigen::VectorXd move = Eigen::VectorXd::Zero(size);
    for (bool isInside = false; !isInside;) {
        Eigen::MatrixXd left = Eigen::MatrixXd::Identity(size, size);
        Eigen::VectorXd right = move;
        for (Eigen::Index i = 0; i < size; ++i) {
            if (isFixed[static_cast<std::size_t>(i)])
                continue;
            right[i] = place.gradient[i];
            for (Eigen::Index j = 0; j < size; ++j) {
                left(i, j) = isFixed[static_cast<std::size_t>(j)] ? 0 : bent(i, j);
                right[i] -= isFixed[static_cast<std::size_t>(j)] ? bent(i, j) * move[j] : 0;
            }
        }
        move = left.fullPivLu().solve(right);
        isInside = true;
        for (Eigen::Index i = 0; i < size && isInside && move.allFinite(); ++i) {
            if (isFixed[static_cast<std::size_t>(i)] || std::abs(place.at[i] + move[i]) <= m_climb.limit)
                continue;
            isFixed[static_cast<std::size_t>(i)] = true;
            move[i] = std::copysign(m_climb.limit, move[i]) - place.at[i];
            isInside = false;
        }
    }
    return move;
}

// One Newton step. False where it does not lead to flatter ground.
bool Climber::newton(Place &place) const
{
    const Eigen::VectorXd move = newtonMove(place);
    if (!move.allFinite() || move.cwiseAbs().maxCoeff() > 0.5)
        return false;
    const Place next = look(place.at + move);
    if (!next.isFinite() || steepness(next) >= steepness(place) || next.value < place.value - 1e-9 * std::abs(place.value))
        return false;
    place = next;
    return true;
}

} // namespace

Summit summitFrom(const Slope &slope, const Eigen::VectorXd &start, const Climb &climb)
{
    const Climber climber(slope, climb);
    Place place = climber.look(start);
    constexpr int mostNewtonSteps = 4;
    const auto refine = [&] {
        for (int i = 0; i < mostNewtonSteps && place.isFinite() && !climber.isCancelled(); ++i)
            if (!climber.newton(place))
                break;
    };
    if (climb.isNear)
        refine();
    const auto unit = Eigen::MatrixXd::Identity(start.size(), start.size());
    const auto first = [&] { return (unit / std::max(1.0, place.gradient.norm())).eval(); };
    Eigen::MatrixXd shape = first();
    bool isFresh = true;
    int standing = 0;
    std::vector<bool> held = climber.held(place);
    for (int i = 0; i < 300 && place.isFinite() && !climber.isFlat(place) && !climber.isCancelled(); ++i) {
        const double before = place.value;
        const bool isHigher = climber.step(place, shape);
        standing = place.value - before > 1e-14 * std::abs(before) ? 0 : standing + 1; // the last digits are noise
        if ((!isHigher && isFresh) || standing > 3)
            break;
        const std::vector<bool> nowHeld = climber.held(place);
        isFresh = !isHigher || nowHeld != held; // what was learnt holds for other parameters
        held = nowHeld;
        if (isFresh)
            shape = first();
    }
    if (!climb.isNear || !climber.isFlat(place))
        refine();
    return {place.at, place.value, place.isFinite() ? climber.steepness(place) : 0, (place.at.cwiseAbs().array() >= climb.limit).any(),
            climber.isCancelled()};
}

std::optional<Summit> highestSummit(const Hills &hills, std::span<const Eigen::VectorXd> starts, const Climb &climb)
{
    std::optional<Summit> best;
    for (const Eigen::VectorXd &start : starts) {
        const Summit summit = summitFrom(hills.sample ? hills.sample : hills.whole, start, climb);
        if (summit.isCancelled)
            return summit;
        if (std::isfinite(summit.value) && (!best || summit.value > best->value))
            best = summit;
    }
    if (!best || !hills.sample)
        return best;
    Climb beside = climb;
    beside.isNear = true;
    return summitFrom(hills.whole, best->at, beside);
}

} // namespace yiren::stats
