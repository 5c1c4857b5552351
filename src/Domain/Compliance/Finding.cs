using System.Linq.Expressions;

namespace PlanPlatform.Domain.Compliance;

/// <summary>A rule by which a company's score falls, with its reason.</summary>
public abstract class Finding
{
    /// <summary>Stable code, in snake case.</summary>
    public abstract string Code { get; }

    /// <summary>What is amiss, for the manager who can mend it.</summary>
    public abstract string Title { get; }

    /// <summary>What it takes off: for each participant whom it concerns, or at once.</summary>
    public abstract decimal Weight { get; }

    /// <summary>What it takes off of this company; zero where nothing is amiss.</summary>
    public abstract decimal PointsOff(CompanyFacts facts);

    /// <summary>Which participants it concerns; null where it is about the company as a whole.</summary>
    /// <param name="today">The day for which it is judged.</param>
    public virtual Expression<Func<Participant, bool>>? ConcernedOn(DateOnly today) => null;
}
