namespace PlanPlatform.Application.Compliance;

/// <summary>Removes a company and all that is its own, within the write at hand: a constant number of statements, whatever the number of rows.</summary>
public interface ICompanyRemoval
{
    /// <summary>Removes the company's participants and the company.</summary>
    Task RemoveAsync(int companyId, CancellationToken cancellationToken);
}
