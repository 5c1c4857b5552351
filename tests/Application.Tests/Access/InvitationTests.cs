using System.Buffers.Binary;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Identity;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class InvitationTests
{
    private static Fixture Fixture => SharedFixture.Instance;

    [TestCase(6, true)]
    [TestCase(8, false)]
    public async Task TheLink_WorksForSevenDays(int days, bool works)
    {
        var (person, link) = await InviteAsync();

        var result = await Fixture.SendAsync(new SetPasswordCommand(person, Aged(link, TimeSpan.FromDays(days)), AccountWork.Password, AccountWork.Site));

        Assert.That(result.Error, Is.EqualTo(works ? null : AccountErrors.DeadLink));
    }

    [Test]
    public async Task TheLink_ConfirmsNothingElse()
    {
        var (person, link) = await InviteAsync();

        Assert.That((await Fixture.SendAsync(new ConfirmAddressCommand(person, link))).Error, Is.EqualTo(AccountErrors.DeadLink));
    }

    [Test]
    public async Task WithoutASiteAddress_TheAccountIsThereAndNoMail()
    {
        var email = AccountWork.NewEmail();

        var result = await CreateAsync(email, site: null);

        Assert.That(result, Is.Positive);
        Assert.That(await Fixture.MailsAsync(), Has.None.Contains(email));
    }

    [Test]
    public async Task WhoHasAPasswordByThen_GetsNoInvitation()
    {
        var email = AccountWork.NewEmail();
        var id = await CreateAsync(email, AccountWork.Site);
        await using (var scope = Fixture.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IPlanPlatformDb>();
            var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
            await db.WriteAsync(
                async token =>
                {
                    await accounts.SetPasswordAsync(id, accounts.Hash(AccountWork.Password), token);
                    return Domain.Common.Result.Success();
                },
                CancellationToken.None);
        }

        Assert.That(await Fixture.MailsAsync(), Has.None.Contains(email));
    }

    private static async Task<(int PersonId, string Token)> InviteAsync()
    {
        var email = AccountWork.NewEmail();
        await CreateAsync(email, AccountWork.Site);
        return await Fixture.LinkAsync(email, "/set-password");
    }

    private static async Task<int> CreateAsync(string email, string? site)
    {
        var demo = await Fixture.ReadAsync(db => db.Applications.SingleAsync(found => found.ClientId == "demo-client"));
        var caller = new Caller(demo.Id, demo.OrganisationId, "my-domain", PersonId: null, []);
        return (await Fixture.SendAsync(new CreateUserCommand { Name = "New", Email = email, Site = site }, caller)).Value;
    }

    // The framework's tokens tell the time by the machine's clock, and begin with when they were made.
    private static string Aged(string token, TimeSpan age)
    {
        var protector = Fixture.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(InvitationLinks.Name);
        var content = protector.Unprotect(Convert.FromBase64String(token));
        BinaryPrimitives.WriteInt64LittleEndian(content, BinaryPrimitives.ReadInt64LittleEndian(content) - age.Ticks);
        return Convert.ToBase64String(protector.Protect(content));
    }
}
