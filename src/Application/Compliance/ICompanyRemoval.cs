namespace PlanPlatform.Application.Compliance;

/// <summary>Removes a company and all that is its own, within the write at hand: a constant number of statements, whatever the number of rows.</summary>
public interface ICompanyRemoval
{
    /// <summary>Removes the company with its participants, documents, distributions and history.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="version">The version that was decided on. Where it is another by now, the write at hand starts over.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The ids of its documents' files, which are to be removed once that is committed.</returns>
    Task<IReadOnlyList<string>> RemoveAsync(int companyId, int version, CancellationToken cancellationToken);
}
