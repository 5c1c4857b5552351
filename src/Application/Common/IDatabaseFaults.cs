namespace PlanPlatform.Application.Common;

/// <summary>Tells a database that is away for the moment from a bug.</summary>
public interface IDatabaseFaults
{
    /// <summary>Whether an exception means that the database can't be reached or is locked, so that trying again later makes sense.</summary>
    bool IsDatabaseAway(Exception exception);

    /// <summary>Whether an exception means that the database was reached and didn't answer in time: busy past its wait, or a timeout.</summary>
    bool IsTimeout(Exception exception);
}
