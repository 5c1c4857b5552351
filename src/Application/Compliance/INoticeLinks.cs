namespace PlanPlatform.Application.Compliance;

/// <summary>Signed addresses under which whoever was sent a document can read it, for as long as the distribution exists.</summary>
public interface INoticeLinks
{
    /// <summary>An absolute address. Two of one distribution need not be the same text; both work.</summary>
    /// <param name="site">The server's public address, without a trailing slash.</param>
    /// <param name="distributionId">The distribution.</param>
    string Of(string site, int distributionId);

    /// <summary>The distribution of an address's token; null for what this server didn't sign.</summary>
    int? Read(string token);
}
