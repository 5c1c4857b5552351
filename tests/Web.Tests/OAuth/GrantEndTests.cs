namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>Tokens die with what they stand on, at the next request.</summary>
internal sealed class GrantEndTests
{
    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task WhenTheApprovalIsTakenBack_EveryTokenAndCodeUnderItEnds()
    {
        var application = await Server.NewApplicationAsync();
        var (first, other) = (await Server.FirstPairAsync(application), await Server.FirstPairAsync(application));
        var second = await Server.RefreshAsync(application, first.RefreshToken);
        using var browser = await Approval.SignedInAsync(Server);
        var code = await browser.CodeAsync(application.Request());

        Server.Scalar("DELETE FROM Grants WHERE ApplicationId = (SELECT Id FROM Applications WHERE ClientId = @id)", ("@id", application.ClientId));

        foreach (var pair in new[] { first, second, other })
        {
            Assert.That(await Server.WorksAsync(pair.AccessToken), Is.False);
            (await Server.AskAsync(application.Refresh(pair.RefreshToken))).IsTokenError("invalid_grant");
        }

        (await Server.AskAsync(application.Exchange(code))).IsTokenError("invalid_grant");
        Assert.That((await browser.GetAsync(application.Request())).Status, Is.EqualTo(200), "The person is asked again.");
    }

    [Test]
    public async Task WhenAnotherApprovalIsTakenBack_NothingEnds()
    {
        var (application, other) = (await Server.NewApplicationAsync(), await Server.NewApplicationAsync());
        var pair = await Server.FirstPairAsync(application);
        await Server.FirstPairAsync(other);

        Server.Scalar("DELETE FROM Grants WHERE ApplicationId = (SELECT Id FROM Applications WHERE ClientId = @id)", ("@id", other.ClientId));

        Assert.That(await Server.WorksAsync(pair.AccessToken), Is.True);
    }

    [Test]
    public async Task WhenTheSecretRunsOut_ItProvesNothingAnyMore()
    {
        var application = await Server.NewApplicationAsync();
        var pair = await Server.FirstPairAsync(application);

        Server.Scalar(
            "UPDATE ApplicationSecrets SET ExpiresAt = '2020-01-01 00:00:00' WHERE ApplicationId = (SELECT Id FROM Applications WHERE ClientId = @id)", ("@id", application.ClientId));

        (await Server.AskAsync(application.Refresh(pair.RefreshToken))).IsTokenError("invalid_client", 401);
    }

    [Test]
    public async Task WhenTheAccountsStampChanges_TheSessionEnds()
    {
        using var server = new Server();
        using var browser = await Approval.SignedInAsync(server);
        var application = await server.NewApplicationAsync();
        Assert.That((await browser.GetAsync(application.Request())).Status, Is.EqualTo(200));

        server.Scalar("UPDATE Accounts SET SecurityStamp = 'other'");

        Assert.That((await browser.GetAsync(application.Request())).Location, Does.StartWith("/sign-in"));
    }
}
