using static PlanPlatform.Web.Tests.Connectivity.Api;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>Rate plans over HTTP, as connectivity-rate-plan shows them: every result code, member for member.</summary>
internal sealed class PlansTests
{
    private string _profileId = "";
    private string _tariffId = "";

    [OneTimeSetUp]
    public async Task PrepareAsync()
    {
        _profileId = await NewProfileAsync();
        _tariffId = await NewTariffAsync(_profileId);
    }

    [Test]
    public async Task Create_Query_Modify_Delete()
    {
        var name = NewName();

        var created = await PostAsync("/api/createPlan", Plan(name, _tariffId, _profileId));
        var plan = new NewPlan(created.Id("planId"), name, _tariffId, _profileId);
        var shown = await GetAsync($"/api/QueryRatePlan?planId={plan.Id}");
        var modified = await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{plan.Id}}}","status":"0"}}""");
        var changed = await GetAsync($"/api/QueryRatePlan?planId={plan.Id}");
        var deleted = await PostAsync("/api/deletePlan", $$$"""{"planInfo":{"planId":"{{{plan.Id}}}"}}""");
        var gone = await GetAsync($"/api/QueryRatePlan?planId={plan.Id}");

        created.Says(Success("1601", "Create plan success", $",\"planId\":\"{plan.Id}\""));
        shown.Says(Rows("1604", "Get plan success", plan.Row()));
        modified.Says(Success("1606", "Modify plan success"));
        changed.Says(Rows("1604", "Get plan success", plan.Row(status: 0)));
        deleted.Says(Success("1608", "Delete plan success"));
        gone.Says(Rows("1359", "No data available"));
    }

    [Test]
    public async Task AllPlans_ComeById_AndNoneIsNoData()
    {
        var token = await NewTenantAsync();
        (await GetAsync("/api/QueryRatePlan", token)).Says(Rows("1359", "No data available"));
        var (first, second) = (await NewPlanAsync(token), await NewPlanAsync(token));

        var all = await GetAsync("/api/QueryRatePlan?planId=", token);

        all.Says(Rows("1604", "Get plan success", first.Row(), second.Row()));
    }

    [Test]
    public async Task IdsAndStatus_MayBeNumbers()
    {
        var created = await PostAsync(
            "/api/createPlan", $$$"""{"planInfo":{"planName":"{{{NewName()}}}","tariffId":{{{_tariffId}}},"serviceProfileId":{{{_profileId}}},"status":0,"other":[1]}}""");
        var modified = await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":{{{created.Id("planId")}}},"status":1}}""");

        Assert.That((created.Result().Code, modified.Result().Code), Is.EqualTo(("1601", "1606")));
        Assert.That((await GetAsync($"/api/QueryRatePlan?planId={created.Id("planId")}")).Body, Does.Contain("\"status\":1"));
    }

    [TestCase("/API/CREATEPLAN")]
    [TestCase("/api/CreatePlan/")]
    public async Task APathsCase_IsNoMatter(string path) =>
        Assert.That((await PostAsync(path, Plan(NewName(), _tariffId, _profileId))).Result().Code, Is.EqualTo("1601"));

    [Test]
    public async Task ATakenName_InWhateverCase_IsADuplicate()
    {
        var (name, other) = (NewName("größe"), await NewPlanAsync());
        await PostAsync("/api/createPlan", Plan(name, _tariffId, _profileId));

        var created = await PostAsync("/api/createPlan", Plan($" {name.ToUpperInvariant()} ", _tariffId, _profileId));
        var modified = await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{other.Id}}}","planName":"{{{name.ToUpperInvariant()}}}"}}""");
        var own = await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{other.Id}}}","planName":"{{{other.Name.ToUpperInvariant()}}}"}}""");

        created.Says(Failure("1603", "Duplicate plan name - planName is already used"));
        modified.Says(Failure("1603", "Duplicate plan name - planName is already used"));
        own.Says(Success("1606", "Modify plan success"));
    }

    [TestCase("{}", "planInfo is required")]
    [TestCase("""{"planInfo":null}""", "planInfo is required")]
    [TestCase("""{"planInfo":[]}""", "planInfo must be an object")]
    [TestCase("""{"planInfo":{}}""", "planName is required, tariffId is required, serviceProfileId is required, status is required")]
    [TestCase("""{"planInfo":{"planName":" ","tariffId":"1","serviceProfileId":1,"status":""}}""", "planName is required, status is required")]
    [TestCase("""{"planInfo":{"planName":"a","tariffId":"x","serviceProfileId":1.5,"status":2}}""", "tariffId must be a whole number, serviceProfileId must be a whole number, status must be 0 or 1")]
    [TestCase("""{"planInfo":{"planName":["a"],"tariffId":{},"serviceProfileId":true,"status":[]}}""", "planName is of the wrong type or unreadable, tariffId is of the wrong type or unreadable, serviceProfileId is of the wrong type or unreadable, status is of the wrong type or unreadable")]
    [TestCase("""{"planInfo":{"planName":"not a plan","tariffId":"99999999","serviceProfileId":"99999998","status":"1"}}""", "tariffId 99999999 does not exist, serviceProfileId 99999998 does not exist")]
    [TestCase("""{"planInfo":{"planName":"not a plan","tariffId":99999999999999999999,"serviceProfileId":"99999998","status":"1"}}""", "tariffId 99999999999999999999 does not exist, serviceProfileId 99999998 does not exist")]
    [TestCase("""{"planInfo":{"planName":"a","tariffId":-1,"serviceProfileId":"1","status":"1"}}""", "tariffId must be a whole number")]
    public async Task WhatIsWrongWithANewPlan_IsNamed(string body, string reason) =>
        (await PostAsync("/api/createPlan", body)).Says(Failure("1602", "Create plan failure - " + reason));

    [Test]
    public async Task AnUnknownServiceProfile_IsNamed() =>
        (await PostAsync("/api/createPlan", Plan(NewName(), _tariffId, "99999999"))).Says(Failure("1602", "Create plan failure - serviceProfileId 99999999 does not exist"));

    [Test]
    public async Task AnUnknownTariffAndServiceProfile_AreBothNamed()
    {
        const string Reason = "tariffId 99999998 does not exist, serviceProfileId 99999999 does not exist";
        var plan = await NewPlanAsync();

        (await PostAsync("/api/createPlan", Plan(NewName(), "99999998", "99999999"))).Says(Failure("1602", "Create plan failure - " + Reason));
        (await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{plan.Id}}}","tariffId":"99999998","serviceProfileId":"99999999"}}"""))
            .Says(Failure("1607", "Modify plan failure - " + Reason));
    }

    [TestCase("""{"planInfo":{"planName":"a"}}""", "planId is required")]
    [TestCase("""{"planInfo":{"planId":"x"}}""", "planId must be a whole number")]
    [TestCase("""{"planInfo":{"planId":"99999999"}}""", "planId 99999999 does not exist")]
    [TestCase("""{"planInfo":{"planId":1,"planName":"","tariffId":"","serviceProfileId":" ","status":""}}""", "planName must not be blank, tariffId must not be blank, serviceProfileId must not be blank, status must not be blank")]
    [TestCase("""{"planInfo":{"planId":1,"status":"active"}}""", "status must be 0 or 1")]
    public async Task WhatIsWrongWithAChange_IsNamed(string body, string reason) =>
        (await PostAsync("/api/modifyPlan", body)).Says(Failure("1607", "Modify plan failure - " + reason));

    [Test]
    public async Task AChange_ToAnUnknownTariffOrProfile_ChangesNothing()
    {
        var plan = await NewPlanAsync();

        var tariff = await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{plan.Id}}}","planName":"b","tariffId":"99999999"}}""");
        var profile = await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{plan.Id}}}","planName":"b","serviceProfileId":"99999999"}}""");

        tariff.Says(Failure("1607", "Modify plan failure - tariffId 99999999 does not exist"));
        profile.Says(Failure("1607", "Modify plan failure - serviceProfileId 99999999 does not exist"));
        (await GetAsync($"/api/QueryRatePlan?planId={plan.Id}")).Says(Rows("1604", "Get plan success", plan.Row()));
    }

    [TestCase("x", "must be a whole number")]
    [TestCase("1,2", "must be a whole number")]
    [TestCase("-1", "must be a whole number")]
    public async Task AQuery_OfWhatIsNoId_Fails(string id, string reason) =>
        (await GetAsync("/api/QueryRatePlan?planId=" + id)).Says(Failure("1605", "Get plan failure - planId " + reason));

    [Test]
    public async Task AQuery_OfAnIdThatIsTooLong_Fails() => (await GetAsync("/api/QueryRatePlan?planId=" + new string('1', 129)))
        .Says(Failure("1605", "Get plan failure - planId must not be longer than 128 characters"));

    [TestCase("99999999")]
    [TestCase("99999999999999999999999999")]
    [TestCase("0")]
    public async Task AQuery_OfAnUnknownId_IsNoData(string id) => (await GetAsync("/api/QueryRatePlan?planId=" + id)).Says(Rows("1359", "No data available"));

    [Test]
    public async Task APlanWithAnEndpoint_CannotBeDeleted_UntilItIsDetached()
    {
        var plan = await NewPlanAsync();
        var endpointId = await NewEndpointAsync(plan.Id);
        var deletion = $$$"""{"planInfo":{"planId":"{{{plan.Id}}}"}}""";

        var attached = await PostAsync("/api/deletePlan", deletion);
        await PostAsync("/api/modifyEndpoint", $$$"""{"endpointInfo":{"endpointId":"{{{endpointId}}}","planId":""}}""");
        var detached = await PostAsync("/api/deletePlan", deletion);

        attached.Says(Failure("1610", "Plan attached to endpoint - Detach endpoint before deletion"));
        detached.Says(Success("1608", "Delete plan success"));
    }

    [TestCase("{}", "planInfo is required")]
    [TestCase("""{"planInfo":{}}""", "planId is required")]
    [TestCase("""{"planInfo":{"planId":"x"}}""", "planId must be a whole number")]
    [TestCase("""{"planInfo":{"planId":99999999}}""", "planId 99999999 does not exist")]
    public async Task WhatIsWrongWithADeletion_IsNamed(string body, string reason) =>
        (await PostAsync("/api/deletePlan", body)).Says(Failure("1609", "Delete plan failure - " + reason));

    [Test]
    public async Task AName_OfTwoHundredCharacters_IsKept_AndOneMoreIsRefused()
    {
        var name = NewName() + string.Concat(Enumerable.Repeat("\U0001F600", 166));

        var created = await PostAsync("/api/createPlan", Plan(name, _tariffId, _profileId));
        var tooLong = await PostAsync("/api/createPlan", Plan(name + "x", _tariffId, _profileId));

        Assert.That((await GetAsync($"/api/QueryRatePlan?planId={created.Id("planId")}")).Body, Does.Contain($"\"planName\":\"{name}\""));
        tooLong.Says(Failure("1602", "Create plan failure - planName must not be longer than 200 characters"));
    }

    [Test]
    public async Task ARepeat_UnderAnIdempotencyKey_CreatesNothing()
    {
        var (body, key) = (Plan(NewName(), _tariffId, _profileId), ("Idempotency-Key", NewName().Replace(' ', '-')));

        var first = await PostAsync("/api/createPlan", body, headers: key);
        var again = await PostAsync("/api/createPlan", body, headers: key);
        var other = await PostAsync("/api/createPlan", Plan(NewName(), _tariffId, _profileId), headers: key);
        var bad = await PostAsync("/api/createPlan", body, headers: ("Idempotency-Key", "a b"));

        again.Says(first.Body);
        other.Says(Failure("1602", "Create plan failure - The idempotency key was already used with another request"));
        bad.Says(Failure("1602", "Create plan failure - Idempotency-Key must be 1 to 255 visible characters"));
    }

    [Test]
    public async Task ABodyThatIsNotJudged_LeavesItsKeyFree_AndARefusalUsesItUp()
    {
        var (body, free, used) = (Plan(NewName(), _tariffId, _profileId), ("Idempotency-Key", NewName().Replace(' ', '-')), ("Idempotency-Key", NewName().Replace(' ', '-')));

        foreach (var unjudged in new[] { "{", "[]", "{}", """{"planInfo":1}""" })
            Assert.That((await PostAsync("/api/createPlan", unjudged, headers: free)).Body, Does.Contain("\"1602\""), unjudged);
        var refused = await PostAsync("/api/createPlan", """{"planInfo":{}}""", headers: used);
        var other = await PostAsync("/api/createPlan", body, headers: used);
        var created = await PostAsync("/api/createPlan", body, headers: free);

        Assert.That(refused.Body, Does.Contain("planName is required"));
        other.Says(Failure("1602", "Create plan failure - The idempotency key was already used with another request"));
        Assert.That(created.Body, Does.Contain("\"1601\""));
    }
}
