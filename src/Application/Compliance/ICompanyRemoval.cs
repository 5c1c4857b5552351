namespace PlanPlatform.Application.Compliance;

/// <summary>Removes a company and all that is its own, within the write at hand: a constant number of statements, whatever the number of rows.</summary>
public interface ICompanyRemoval
{
    /// <summary>Removes the company's documents, participants and the company.</summary>
    /// <returns>The documents' files, which are to go once the write is committed.</returns>
    Task<IReadOnlyList<string>> RemoveAsync(int companyId, CancellationToken cancellationToken);
}
